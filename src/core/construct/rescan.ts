import type { Sign, TargetWeight, Wiring } from "../network/wiring";
import { layoutPools, type ParentSpec, type Pool, poolSizeOf } from "./parent";
import { layoutSlots, type Scan, scanPool } from "./prune";
import type { Records, RuleSpec } from "./rules/rule";

/** Everything about a slot that its records depend on, beside the parent and the rule. */
const keyOf = ({ layer, input, unit, value }: TargetWeight, sign: Sign): string =>
  `${layer}/${input}/${unit}/${sign}/${value}`;

const recordsByKey = ({ slots, records }: Scan): Map<string, Records> =>
  new Map(slots.map(({ weight, sign, index }) => [keyOf(weight, sign), records[index]]));

/** What must be searched again for another target: the pools, with only those weights whose slots have no records in `known`. */
export function stalePools(pools: readonly Pool[], known: Scan): Pool[] {
  const held = recordsByKey(known);
  return pools.flatMap((pool) => {
    const weights = pool.weights.filter((weight) =>
      weight.signs.some((sign) => !held.has(keyOf(weight, sign))),
    );
    return weights.length > 0 ? [{ ...pool, weights }] : [];
  });
}

/**
 * The scan of another target, to the parent's width: equal to a fresh one, but only slots whose address or value is new
 * are searched. `known` must come from the same draw and rule and reach at least as far. Yields neurons read, like `scanPool`.
 */
export function* rescanSteps(
  wiring: Wiring,
  spec: ParentSpec,
  rule: RuleSpec,
  known: Scan,
): Generator<number, Scan> {
  const pools = layoutPools(wiring, spec);
  const poolSize = poolSizeOf(spec);
  const held = recordsByKey(known);
  for (const pool of stalePools(pools, known)) {
    const found = yield* scanPool(spec, rule, pool, poolSize);
    const keys = pool.weights.flatMap((weight) => weight.signs.map((sign) => keyOf(weight, sign)));
    for (const [at, key] of keys.entries()) held.set(key, found[at]);
  }
  const slots = layoutSlots(pools);
  const records = slots.map(({ weight, sign }) => held.get(keyOf(weight, sign)) as Records);
  return { poolSize, pools, slots, records };
}
