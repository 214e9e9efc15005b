import { denseSteps } from "../../core/construct/dense";
import { prefixSumSteps } from "../../core/construct/film";
import { type FoundPart, nearestSteps } from "../../core/construct/nearest";
import { layoutPools, poolSizeOf } from "../../core/construct/parent";
import { scanPool } from "../../core/construct/prune";
import { nearestRule } from "../../core/construct/rules/registry";
import type { Records } from "../../core/construct/rules/rule";
import { supErrorSteps } from "../../core/error/error";
import { wire } from "../../core/network/wiring";
import {
  type Draw,
  drawPart,
  drawSteps,
  measureSteps,
  type SweepRow,
} from "../../core/survey/sweep";
import type { Answer, Ask } from "../protocol";
import { answers } from "../threads/answers";

function* denseAnswer({
  target,
  parent,
  mask,
  kept,
  inputs,
}: Ask<"dense">): Generator<number, Answer<"dense">> {
  const layers = yield* denseSteps(wire(target), parent, mask, kept, inputs);
  return { layers, programs: 0 };
}

export const compute = answers({
  *search({ target, parent, rule, from, to }) {
    const records: Records[] = [];
    for (const pool of layoutPools(wire(target), parent).slice(from, to))
      records.push(...(yield* scanPool(parent, rule, pool, poolSizeOf(parent))));
    return records;
  },
  *part({ target, parent, rule, from, to, start, end, beaten }) {
    const nearest = nearestRule({ name: rule });
    if (!nearest) throw new Error("not a search for single neurons");
    const found: FoundPart[][] = [];
    for (const [i, pool] of layoutPools(wire(target), parent).slice(from, to).entries())
      found.push(yield* nearestSteps(parent, nearest, pool, start, end, beaten[i]));
    return found;
  },
  sums({ target, parent }) {
    return prefixSumSteps(parent, layoutPools(wire(target), parent), poolSizeOf(parent));
  },
  error({ target, ticket, wiring, domain }) {
    return supErrorSteps(target, ticket, wiring, domain);
  },
  *sweep({ document, widths, first, jobs }) {
    const parts: { row: SweepRow; rest: Draw | null }[] = [];
    for (const job of jobs) {
      if ("tickets" in job) {
        parts.push({ row: yield* measureSteps(document, job), rest: null });
        continue;
      }
      const draw = yield* drawSteps(document, job.rule, widths, job.seed);
      const now = drawPart(draw, (width) => first.includes(width));
      const rest = drawPart(draw, (width) => !first.includes(width));
      const row = yield* measureSteps(document, now);
      parts.push({ row, rest: rest.widths.length > 0 ? rest : null });
    }
    return parts;
  },
  dense: denseAnswer,
  check: denseAnswer,
});
