import type { RandomParentSpec } from "../../core/construct/parent";
import { scan } from "../../core/construct/prune";
import { ticketAt } from "../../core/construct/ticket";
import { traceOf } from "../../core/construct/trace";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { layoutParent, type Surface } from "./geometry";

/** 2-3-2-1 with biases in the first two layers: constant input, carriers, and every kind of pool. */
export const NETWORK: Network = {
  layers: [
    {
      weights: [
        [0.4, -0.6],
        [0.8, 0.1],
        [-0.3, 0.5],
      ],
      biases: [0.2, -0.1, 0.3],
    },
    {
      weights: [
        [0.5, -0.2, 0.7],
        [-0.8, 0.6, 0.3],
      ],
      biases: [0.1, -0.4],
    },
    { weights: [[0.9, -0.5]] },
  ],
};

export const SURFACE: Surface = { width: 640, height: 424, ratio: 1 };

/** Everything that the drawing of a pruned parent starts from. */
export function exampleRun(
  poolSize: number,
  pools: RandomParentSpec["pools"] = "private",
  network = NETWORK,
  surface = SURFACE,
) {
  const spec: RandomParentSpec = { seed: 11, pools, poolSize };
  const wiring = wire(network);
  const found = scan(wiring, spec, { name: "product" });
  const ticket = ticketAt(wiring, spec, found, poolSize);
  const trace = traceOf(wiring, spec, found, poolSize);
  const layout = layoutParent(wiring, found.pools, poolSize, surface);
  return { spec, wiring, scan: found, ticket, trace, layout };
}
