import { layoutPools, type RandomParentSpec } from "../src/core/construct/parent";
import { workOf } from "../src/core/construct/prune";
import type { Network } from "../src/core/network/network";
import { wire } from "../src/core/network/wiring";
import { randomTarget } from "../src/core/task/targets";

/** One search by the pair rule, the same for everyone who takes part. */
export interface Hunt {
  readonly name: string;
  readonly network: Network;
  readonly parent: RandomParentSpec;
}

const hunt = (name: string, shape: readonly number[], poolSize: number): Hunt => ({
  name,
  network: randomTarget(1, shape, false),
  parent: { seed: 14, pools: "private", poolSize },
});

/** 7·8 + 8 weights, and 3·4 + 4. */
const SMALL = [7, 8, 1];
const TALL = [3, 4, 1];

export const HUNTS: readonly Hunt[] = [
  hunt("64 × 10³", SMALL, 1_000),
  hunt("64 × 10⁴", SMALL, 10_000),
  hunt("64 × 10⁵", SMALL, 100_000),
];
export const LARGEST = hunt("16 × 10⁶", TALL, 1_000_000);

export const neuronsOf = ({ network, parent }: Hunt): number =>
  workOf(layoutPools(wire(network), parent), parent.poolSize);
