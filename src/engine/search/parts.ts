import { recordsOf } from "../../core/construct/nearest";
import type { Pool, RandomParentSpec } from "../../core/construct/parent";
import { workOf } from "../../core/construct/prune";
import type { NearestRule, Records } from "../../core/construct/rules/rule";
import type { Network } from "../../core/network/network";
import type { Plan } from "../threads/crew";

/** Neurons of one question: about 25 ms of a thread, fewer where there would not be enough questions for all threads. */
const MOST = 1 << 21;
const LEAST = 1 << 17;

/** A search of random pools in parts, and the records once all of them are settled. */
export interface PartsPlan extends Plan<"part"> {
  /** Neurons of the settled parts. */
  done(): number;
  /** By slot index; they are core's to the bit, since core decides among all that any part has found. Yields pools done. */
  records(): Generator<number, Records[]>;
}

/**
 * Cuts the search of all pools up to the parent's width into parts: some pools, some neurons. Narrow parts of all pools come
 * before wider ones, so that later parts know what they have to beat.
 */
export function planParts(
  target: Network,
  parent: RandomParentSpec,
  pools: readonly Pool[],
  rule: NearestRule,
  threads: number,
): PartsPlan {
  const { poolSize } = parent;
  const weights = pools.reduce((most, pool) => Math.max(most, pool.weights.length), 0);
  const share = workOf(pools, poolSize) / (4 * threads);
  const size = Math.max(LEAST, Math.min(share, MOST));
  const span = Math.min(poolSize, Math.ceil(size / weights));
  const together = Math.max(1, Math.floor(size / (span * weights)));
  const slots = pools.map((pool) =>
    pool.weights.flatMap(({ value, signs }) =>
      signs.map(() => ({ neurons: [] as number[], usable: 0, nearest: rule.within(value) })),
    ),
  );
  let from = 0;
  let start = 0;
  let done = 0;
  return {
    take() {
      if (start >= poolSize) return null;
      const to = Math.min(from + together, pools.length);
      const end = Math.min(start + span, poolSize);
      const beaten = slots.slice(from, to).map((pool) => pool.map(({ nearest }) => nearest));
      const question = { target, parent, rule: rule.name, from, to, start, end, beaten };
      from = to % pools.length;
      if (from === 0) start = end;
      return question;
    },
    settle(answer, { from: first, to, start: begin, end }) {
      answer.forEach((found, i) => {
        found.forEach(({ neurons, usable, nearest }, s) => {
          const slot = slots[first + i][s];
          slot.neurons.push(...neurons);
          slot.usable += usable;
          slot.nearest = Math.min(slot.nearest, nearest);
        });
      });
      done += workOf(pools.slice(first, to), end - begin);
    },
    done: () => done,
    *records() {
      const records: Records[] = [];
      for (const [i, pool] of pools.entries()) {
        for (const { neurons } of slots[i]) neurons.sort((x, y) => x - y);
        records.push(...recordsOf(parent, rule, pool, [slots[i]]));
        yield 1;
      }
      return records;
    },
  };
}
