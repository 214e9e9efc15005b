import type { Fingerprint } from "../mask/hash";
import type { Wiring } from "../network/wiring";
import { hashWeights, type PlacedWeight } from "./fingerprint";
import {
  inWord,
  isListed,
  layoutPools,
  locate,
  outWord,
  type ParentSpec,
  readNeurons,
  type Side,
  weightOf,
} from "./parent";
import { keptEdges, type Ticket } from "./ticket";

/** One kept weight, found twice: in the dense parent before anything is deleted, and in the ticket. */
export interface KeptWeight {
  /** Its place in the dense parent: row and column of the matrix named by target layer and side. */
  readonly layer: number;
  readonly side: Side;
  readonly row: number;
  readonly column: number;
  readonly before: PlacedWeight;
  readonly after: PlacedWeight;
}

/**
 * Every kept weight in address order, with its value before and after pruning, found on two ways: before, by its row and
 * column in the dense parent, which `locate` translates into an address; after, by the ticket's gadgets, from the same
 * runs of pool neurons that the ticket's slopes are summed from.
 */
export function keptWeights(wiring: Wiring, spec: ParentSpec, ticket: Ticket): KeptWeight[] {
  const pools = layoutPools(wiring, spec);
  const firsts = wiring.layers.map((_, layer) => pools.findIndex((pool) => pool.layer === layer));
  return keptEdges(ticket).map(({ pool, neuron, word }) => {
    const { layer, input } = pool;
    const into = word === inWord(pool, input);
    const wide = (pool.index - firsts[layer]) * ticket.poolSize + neuron;
    // An in-edge is the same whichever of the pool's units it is read for.
    const weight = pool.weights.find(({ unit }) => into || outWord(pool, unit) === word);
    if (!weight) throw new RangeError("an edge of no weight is kept");
    const [a, b] = readNeurons(spec, pool, weight.unit, [neuron])[0];
    const side: Side = into ? "in" : "out";
    const [row, column] = into ? [wide, pool.column] : [weight.row, wide];
    const address = locate(wiring, pools, ticket.poolSize, layer, side, row, column);
    return {
      layer,
      side,
      row,
      column,
      before: { ...address, weight: weightOf(spec, address) },
      after: { neuron, layer, input, unit: pool.unit, word, weight: into ? a : b },
    };
  });
}

/** The hashes of the kept weights' bits before and after pruning. */
export const hashesOf = (
  spec: ParentSpec,
  kept: readonly KeptWeight[],
): { readonly before: Fingerprint; readonly after: Fingerprint } => ({
  before: hashWeights(
    kept.map(({ before }) => before),
    isListed(spec),
  ),
  after: hashWeights(
    kept.map(({ after }) => after),
    isListed(spec),
  ),
});
