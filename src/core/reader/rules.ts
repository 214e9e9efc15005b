import type { RuleName } from "../construct/rules/rule";
import { MOST_PRODUCTS } from "./halves";
import type { Log } from "./log";
import { nearestSteps, type Pool } from "./nearest";
import { type SubsetOptions, subsetSteps } from "./subsets";

/** How a rule searches a pool of a parent of real size. */
export interface ReaderRule {
  /** Whether a slot keeps at most one neuron; else members of the pool's usable neurons. */
  readonly keepsOne: boolean;
  /** A width at which the built-in targets' tickets read digits about as well as they do. */
  readonly usualWidth: number;
  /** What the search of one slot is counted as, in units of one out-weight that is looked at. */
  slotWork(poolSize: number): number;
  /** Searches a pool for all its units; yields the work done in each step, `slotWork` for every unit in all. */
  steps(seed: number, pool: Pool, poolSize: number, options: SubsetOptions): Generator<number, Log>;
}

const nearest = (rule: "pair" | "product", usualWidth: number): ReaderRule => ({
  keepsOne: true,
  usualWidth,
  slotWork: (poolSize) => poolSize,
  steps: (seed, pool, poolSize) => nearestSteps(rule, seed, pool, poolSize),
});

/** Half the neurons fire on positive inputs; a search of m products grows like 2^{m/2}. */
const subsetWork = (poolSize: number): number =>
  32 << (Math.min(poolSize >> 1, MOST_PRODUCTS) >> 1);

export const READER_RULES: Readonly<Record<RuleName, ReaderRule>> = {
  pair: nearest("pair", 4096),
  product: nearest("product", 256),
  "subset-sum": {
    keepsOne: false,
    usualWidth: 24,
    slotWork: subsetWork,
    steps: (seed, pool, poolSize, options) =>
      subsetSteps(seed, pool, poolSize, options, subsetWork(poolSize)),
  },
};
