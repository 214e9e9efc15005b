import { denseSteps } from "../core/dense";
import { supErrorSteps } from "../core/error";
import { prefixSumSteps } from "../core/film";
import { layoutPools, poolSizeOf } from "../core/parent";
import { scanPool, scanSteps } from "../core/prune";
import type { Records } from "../core/rules/rule";
import { wire } from "../core/wiring";
import type { Answer, Ask, Compute, Kind } from "./protocol";
import { runSliced } from "./slices";

type Steps = { [K in Kind]: (ask: Ask<K>) => Generator<number, Answer<K>> };

const steps: Steps = {
  *scan({ target, parent, rule }) {
    return (yield* scanSteps(wire(target), parent, rule)).records;
  },
  *search({ target, parent, rule, from, to }) {
    const records: Records[] = [];
    for (const pool of layoutPools(wire(target), parent).slice(from, to))
      records.push(...(yield* scanPool(parent, rule, pool, poolSizeOf(parent))));
    return records;
  },
  sums({ target, parent }) {
    return prefixSumSteps(parent, layoutPools(wire(target), parent), poolSizeOf(parent));
  },
  error({ target, ticket, wiring, domain }) {
    return supErrorSteps(target, ticket, wiring, domain);
  },
  *dense({ target, parent, mask, kept, inputs }) {
    const layers = yield* denseSteps(wire(target), parent, mask, kept, inputs);
    return { layers, programs: 0 };
  },
};

/** Core's answers, in slices: the same in a worker and in the page. */
export const compute: Compute = (kind, ask, report, signal) =>
  runSliced(steps[kind](ask), report, signal);
