import { emptySlopes, type SlopeNetwork } from "../network/slopes";
import type { Sign, TargetWeight, Wiring } from "../network/wiring";
import { inWord, outWord, type ParentSpec, type Pool, readNeurons } from "./parent";
import type { Scan, Slot } from "./prune";
import { choiceAt } from "./rules/rule";

/** What one slot keeps, and the slope that it delivers. */
export interface Kept {
  readonly slot: Slot;
  readonly neurons: readonly number[];
  readonly slope: number;
  readonly error: number;
}

/** A mask on the parent's weights, as the neurons kept for every slot, with the slopes that the kept edges deliver. */
export interface Ticket {
  readonly poolSize: number;
  readonly kept: readonly Kept[];
  readonly slopes: SlopeNetwork;
}

/** A hand-made gadget for one slot, in address fields. */
export interface HandPick {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
  readonly sign: Sign;
  readonly neurons: readonly number[];
}

/** All that is kept for one weight: its slots' neurons without repetition, ascending. */
export interface Gadget {
  readonly weight: TargetWeight;
  readonly pool: Pool;
  readonly neurons: readonly number[];
}

type Chosen = Pick<Kept, "slot" | "neurons">;

/** The kept neurons of each weight, in slot order. */
export function gadgets({ kept }: { readonly kept: readonly Chosen[] }): Gadget[] {
  const sets = new Map<TargetWeight, { pool: Pool; neurons: Set<number> }>();
  for (const { slot, neurons } of kept) {
    const gadget = sets.get(slot.weight) ?? { pool: slot.pool, neurons: new Set() };
    for (const neuron of neurons) gadget.neurons.add(neuron);
    sets.set(slot.weight, gadget);
  }
  return [...sets].map(([weight, { pool, neurons }]) => ({
    weight,
    pool,
    neurons: [...neurons].sort((x, y) => x - y),
  }));
}

/**
 * A ticket from chosen neurons. Whatever they fire on counts, also where a neuron has not the sign of its slot:
 * P = Σ_{a>0} a·b is delivered on x > 0 and N = Σ_{a<0} a·b on x < 0.
 */
function assemble(
  wiring: Wiring,
  spec: ParentSpec,
  poolSize: number,
  chosen: readonly Chosen[],
): Ticket {
  const slopes = emptySlopes(wiring);
  for (const { weight, pool, neurons } of gadgets({ kept: chosen })) {
    const matrix = slopes.layers[weight.layer];
    const at = weight.row * matrix.inputs + weight.column;
    for (const [a, b] of readNeurons(spec, pool, weight.unit, neurons)) {
      const side = a > 0 ? matrix.positive : matrix.negative;
      side[at] += a * b;
    }
  }
  const kept = chosen.map(({ slot, neurons }): Kept => {
    const { layer, row, column, value } = slot.weight;
    const matrix = slopes.layers[layer];
    const side = slot.sign === "+" ? matrix.positive : matrix.negative;
    const slope = side[row * matrix.inputs + column];
    return { slot, neurons, slope, error: Math.abs(slope - value) };
  });
  return { poolSize, kept, slopes };
}

type Place = Pick<HandPick, "layer" | "unit" | "input">;

const placeOf = ({ layer, unit, input }: Place, sign: Sign): string =>
  `${layer} ${unit} ${input} ${sign}`;

/** The ticket at width `poolSize`: each slot's record at that width, or the hand-made gadget where one is given. */
export function ticketAt(
  wiring: Wiring,
  spec: ParentSpec,
  scan: Scan,
  poolSize: number,
  picks: readonly HandPick[] = [],
): Ticket {
  // Of several for one slot the first counts.
  const byHand = new Map(picks.toReversed().map((pick) => [placeOf(pick, pick.sign), pick]));
  const chosen = scan.slots.map((slot, index): Chosen => {
    const pick = picks.length > 0 ? byHand.get(placeOf(slot.weight, slot.sign)) : undefined;
    const neurons = pick
      ? pick.neurons.filter((t) => t < poolSize).sort((x, y) => x - y)
      : choiceAt(scan.records[index]?.choices ?? [], poolSize).neurons;
    return { slot, neurons };
  });
  return assemble(wiring, spec, poolSize, chosen);
}

/** The same mask laid on another parent of the same shape: the same addresses, that parent's weights. */
export const transplant = (wiring: Wiring, ticket: Ticket, spec: ParentSpec): Ticket =>
  assemble(wiring, spec, ticket.poolSize, ticket.kept);

/** One kept edge of the parent. */
export interface Edge {
  readonly pool: Pool;
  readonly neuron: number;
  readonly word: number;
}

const edgesOf = new WeakMap<Ticket, readonly Edge[]>();

/** The distinct kept edges in address order (pool, neuron, word): a neuron that two units share keeps its in-edge once. */
export function keptEdges(ticket: Ticket): readonly Edge[] {
  const known = edgesOf.get(ticket) ?? findEdges(ticket);
  edgesOf.set(ticket, known);
  return known;
}

function findEdges(ticket: Ticket): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { slot, neurons } of ticket.kept) {
    const { pool, weight } = slot;
    for (const neuron of neurons)
      for (const word of [inWord(pool, pool.input), outWord(pool, weight.unit)])
        edges.set(`${pool.index}/${neuron}/${word}`, { pool, neuron, word });
  }
  return [...edges.values()].sort(
    (x, y) => x.pool.index - y.pool.index || x.neuron - y.neuron || x.word - y.word,
  );
}
