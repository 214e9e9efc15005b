import * as v from "valibot";
import { RULE_NAMES, RULES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import { LIMITS } from "../../core/network/network";
import { GADGET_LIMIT, LISTED_LIMIT, PICKS_LIMIT, SEED_LIMIT, WEIGHT_LIMIT } from "./limits";

const whole = (low: number, high: number) => {
  const message = `must be a whole number from ${low} to ${high}`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(low, message),
    v.maxValue(high, message),
  );
};

const list = <Item extends v.GenericSchema>(
  item: Item,
  low: number,
  high: number,
  what: string,
) => {
  const message = `must be a list of ${low} to ${high} ${what}`;
  return v.pipe(v.array(item, message), v.minLength(low, message), v.maxLength(high, message));
};

/** A missing entry is reported by what the entry must be. */
const object = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object(entries, ({ path }) => {
    const entry = path && entries[String(path[0]?.key)];
    return (entry && v.safeParse(entry, undefined).issues?.[0].message) ?? "must be an object";
  });

const oneOf = <const Options extends readonly (string | number)[]>(options: Options) =>
  v.picklist(options, `must be ${options.map((o) => JSON.stringify(o)).join(" or ")}`);

const WEIGHT = `must be a number from −${WEIGHT_LIMIT} to ${WEIGHT_LIMIT}`;
const weight = v.pipe(
  v.number(WEIGHT),
  v.minValue(-WEIGHT_LIMIT, WEIGHT),
  v.maxValue(WEIGHT_LIMIT, WEIGHT),
);

const layer = object({
  weights: list(
    list(weight, 1, LIMITS.width, "weights, one for each input of the layer"),
    1,
    LIMITS.width,
    "rows, one for each unit",
  ),
  biases: v.optional(list(weight, 1, LIMITS.width, "biases, one for each unit")),
});

const PAIRS = `must be a list of 1 to ${LISTED_LIMIT} pairs [a, b]`;
const poolSize = whole(1, LIMITS.poolSize);

export const listedParentSchema = object({
  listed: v.pipe(
    v.array(v.strictTuple([weight, weight], "must be a pair [a, b] of numbers"), PAIRS),
    v.minLength(1, PAIRS),
    v.maxLength(LISTED_LIMIT, PAIRS),
  ),
  poolSize: v.optional(poolSize),
});

const parent = v.variant(
  "listed",
  [
    listedParentSchema,
    object({
      listed: v.optional(v.never()),
      seed: whole(0, SEED_LIMIT),
      pools: oneOf(["private", "shared"]),
      poolSize,
    }),
  ],
  ({ path }) =>
    path ? PAIRS : "must be an object with a seed, pools and poolSize, or with listed",
);

const ruleOf = (name: RuleName) => {
  const { sizes } = RULES[name];
  return sizes.length > 0
    ? object({ name: v.literal(name), maxSubset: v.optional(oneOf(sizes), "all") })
    : object({ name: v.literal(name) });
};
const RULE = `must be ${RULE_NAMES.map((name) => `"${name}"`).join(" or ")}`;
const rule = v.variant("name", RULE_NAMES.map(ruleOf), ({ path }) =>
  path ? RULE : "must be an object with a name",
);

const NAME = `must be a number, "constant", "carrier-0" or "carrier-1"`;
const field = v.union(
  [whole(0, LIMITS.width), oneOf(["constant", "carrier-0", "carrier-1"])],
  NAME,
);
const pick = object({
  layer: whole(0, LIMITS.depth - 1),
  unit: field,
  input: field,
  sign: oneOf(["+", "-"]),
  neurons: list(whole(0, LIMITS.poolSize - 1), 0, GADGET_LIMIT, "indices of neurons in the pool"),
});

const FRACTION = "must be a number between 0 and 1";
const POSITIVE = "must be a number above 0";

/**
 * The experiment document, version 1, entry by entry; the published JSON Schema is generated from this.
 * What several entries must be to each other is checked in `misfit.ts`.
 */
export const experimentSchema = object({
  version: v.literal(1, "must be 1"),
  target: object({ layers: list(layer, 1, LIMITS.depth, "layers") }),
  parent,
  rule,
  picks: v.optional(list(pick, 0, PICKS_LIMIT, "gadgets")),
  tolerance: v.pipe(
    v.number(POSITIVE),
    v.gtValue(0, POSITIVE),
    v.maxValue(Number.MAX_VALUE, POSITIVE),
  ),
  failureProbability: v.pipe(v.number(FRACTION), v.gtValue(0, FRACTION), v.ltValue(1, FRACTION)),
  domain: oneOf(["cube", "ball"]),
});
