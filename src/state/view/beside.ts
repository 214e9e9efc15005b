import { isListed, poolSizeOf } from "../../core/construct/parent";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Trace } from "../../core/construct/trace";
import type { Experiment } from "../../core/experiment/experiment";
import { LIMITS } from "../../core/network/network";
import { newDraw, setPoolSize, setRule, setSeed } from "../document/edit";

/** In what a second draw of the same target differs from the one on stage. */
export type Other =
  | { readonly seed: number }
  | { readonly poolSize: number }
  | { readonly rule: Experiment["rule"]["name"] };

/** What stands beside the stage: a part of the view. */
export interface BesideView {
  readonly beside?: Other;
}

/** The experiment beside a document: the same in all but one thing. */
export function documentBeside(document: Experiment, other: Other): Experiment {
  if ("seed" in other) return setSeed(document, other.seed);
  if ("poolSize" in other) return setPoolSize(document, other.poolSize);
  return setRule(document, other.rule, document.rule.maxSubset);
}

/** The draw of a seed, or the next one that is neither on stage nor beside it. */
export function drawApart(
  document: Experiment,
  other: Other | undefined,
  seed: number,
): Experiment {
  if (isListed(document.parent)) return document;
  const taken = [document.parent.seed, other && "seed" in other ? other.seed : undefined];
  let next = setSeed(document, seed);
  while (!isListed(next.parent) && taken.includes(next.parent.seed)) next = newDraw(next);
  return next;
}

/** What to start with: another draw, or where the pools are listed another rule. */
export function firstOther({ parent, rule }: Experiment): Other {
  if (!isListed(parent)) return { seed: (parent.seed + 1) >>> 0 };
  return otherRule(rule.name);
}

/** The nearest rule in their order. */
export function otherRule(name: RuleName): Other {
  const at = RULE_NAMES.indexOf(name);
  return { rule: RULE_NAMES[at - 1] ?? RULE_NAMES[at + 1] };
}

/** Ten times the width, or a tenth where there is no such pool. */
export function otherWidth({ parent }: Experiment): Other {
  const most = isListed(parent) ? parent.listed.length : LIMITS.poolSize;
  const k = poolSizeOf(parent);
  return { poolSize: k * 10 <= most ? k * 10 : Math.max(1, Math.round(k / 10)) };
}

/** The frame of one film at the same place as a frame of another: as far into the same weight's chapter. */
export function frameBeside(from: Trace, frame: number, to: Trace): number {
  const index = from.chapters.findIndex(({ end }) => frame < end);
  const here = from.chapters[index];
  const there = to.chapters.find(
    ({ layer, pool }) => layer === here?.layer && pool?.index === here?.pool?.index,
  );
  if (!here || !there) return Math.round((frame / from.frameCount) * to.frameCount);
  const share = (frame - here.start) / (here.end - here.start);
  return there.start + Math.floor(share * (there.end - there.start));
}

/** A number in a link, within its limits. */
function countIn(text: string, prefix: string, least: number, most: number): number | undefined {
  const digits = text.slice(prefix.length);
  if (!text.startsWith(prefix) || !/^\d{1,10}$/.test(digits)) return undefined;
  const count = Number(digits);
  return count >= least && count <= most ? count : undefined;
}

function readOther(text: string): Other | undefined {
  const seed = countIn(text, "seed-", 0, 2 ** 32 - 1);
  if (seed !== undefined) return { seed };
  const poolSize = countIn(text, "k-", 1, LIMITS.poolSize);
  if (poolSize !== undefined) return { poolSize };
  const rule = RULE_NAMES.find((name) => name === text);
  return rule && { rule };
}

/** View parameters of a link. */
export const BESIDE_PARAMETERS = [
  {
    name: "beside",
    write({ beside }: BesideView): string | undefined {
      if (!beside) return undefined;
      if ("seed" in beside) return `seed-${beside.seed}`;
      return "poolSize" in beside ? `k-${beside.poolSize}` : beside.rule;
    },
    read(text: string): BesideView | undefined {
      const beside = readOther(text);
      return beside && { beside };
    },
  },
];
