import * as v from "valibot";
import { isListed, type ParentSpec } from "../../core/construct/parent";
import { ruleSpec } from "../../core/construct/rules/registry";
import type { Experiment } from "../../core/experiment/experiment";
import type { Network } from "../../core/network/network";
import { misfit } from "./misfit";
import { experimentSchema, listedParentSchema } from "./schema";

export type Parsed = { document: Experiment; ignored: string[] } | { error: string };

/** −0 is 0: one value has one spelling in JSON and in links. */
const plain = (value: number): number => value + 0;

export const plainTarget = ({ layers }: Network): Network => ({
  layers: layers.map(({ weights, biases }) => ({
    weights: weights.map((row) => row.map(plain)),
    ...(biases && { biases: biases.map(plain) }),
  })),
});

function plainParent(parent: ParentSpec): ParentSpec {
  if (!isListed(parent)) {
    const { seed, pools, poolSize } = parent;
    return { seed: plain(seed), pools, poolSize };
  }
  const listed = parent.listed.map(([a, b]) => [plain(a), plain(b)] as const);
  const { poolSize = listed.length } = parent;
  return poolSize === listed.length ? { listed } : { listed, poolSize };
}

/** One spelling for one experiment: keys in order, defaults spelled out or left out, neurons ascending and distinct. */
function normalise(document: Experiment): Experiment {
  const { version, target, parent, rule, picks = [] } = document;
  const { tolerance, failureProbability, domain } = document;
  return {
    version,
    target: plainTarget(target),
    parent: plainParent(parent),
    rule: ruleSpec(rule.name, rule.maxSubset),
    ...(picks.length > 0 && {
      picks: picks.map(({ layer, unit, input, sign, neurons }) => ({
        layer: plain(layer),
        unit,
        input,
        sign,
        neurons: [...new Set(neurons.map(plain))].sort((x, y) => x - y),
      })),
    }),
    tolerance,
    failureProbability,
    domain,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** Paths of keys that are in `input` and not in `output`, at any depth. */
function ignoredKeys(input: unknown, output: unknown, path: string): string[] {
  if (!isRecord(input) || !isRecord(output)) return [];
  return Object.keys(input).flatMap((key) => {
    const step = Array.isArray(input)
      ? `[${key}]`
      : /^\w+$/.test(key)
        ? `${path && "."}${key}`
        : `[${JSON.stringify(key)}]`;
    if (!Object.hasOwn(output, key)) return [path + step];
    return ignoredKeys(input[key], output[key], path + step);
  });
}

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).reduce(
    (path, { key }) =>
      typeof key === "number" ? `${path}[${key}]` : `${path && `${path}.`}${key}`,
    "",
  );

/** The first thing wrong. A variant knows only that its listed pairs are wrong; their own schema knows which pair. */
function explain(issue: v.BaseIssue<unknown>): string {
  const path = pathOf(issue);
  const inner =
    path === "parent.listed" && v.safeParse(listedParentSchema, issue.path?.at(-1)?.input);
  if (inner && !inner.success)
    return `parent.${pathOf(inner.issues[0])} ${inner.issues[0].message}.`;
  return `${path || "the document"} ${issue.message}.`;
}

/** Checks and completes a document of unknown origin; an error is one sentence that names the field and what it must be. */
export function parseExperiment(input: unknown): Parsed {
  const shape = v.safeParse(experimentSchema, input, { abortEarly: true });
  if (!shape.success) return { error: explain(shape.issues[0]) };
  const wrong = misfit(shape.output);
  if (wrong) return { error: `${wrong}.` };
  return { document: normalise(shape.output), ignored: ignoredKeys(input, shape.output, "") };
}
