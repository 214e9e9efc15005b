import { inWord, outWord, type ParentSpec, type Pool, readNeurons } from "./parent";
import type { Scan, Slot } from "./prune";
import { choiceAt } from "./rules/rule";
import { emptySlopes, type SlopeLayer, type SlopeNetwork } from "./slopes";
import type { Sign, TargetWeight, Wiring } from "./wiring";

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
export interface Pick {
  readonly layer: number;
  readonly unit: number;
  readonly input: number;
  readonly sign: "+" | "-";
  readonly neurons: readonly number[];
}

/** Slope pair (P, N) that a set of neurons delivers to one weight: P = Σ_{a>0} a·b on x > 0, N = Σ_{a<0} a·b on x < 0. */
function deliver(
  spec: ParentSpec,
  { pool, weight }: Slot,
  neurons: ReadonlySet<number>,
): Record<Sign, number> {
  const ordered = [...neurons].sort((x, y) => x - y);
  const slopes = { "+": 0, "-": 0 };
  for (const [a, b] of readNeurons(spec, pool, weight.unit, ordered)) {
    if (a > 0) slopes["+"] += a * b;
    if (a < 0) slopes["-"] += a * b;
  }
  return slopes;
}

/** A ticket from neurons that need not have the sign of their slot: whatever they fire on counts. */
function assemble(
  wiring: Wiring,
  spec: ParentSpec,
  poolSize: number,
  chosen: readonly (readonly number[])[],
  slots: readonly Slot[],
): Ticket {
  const slopes = emptySlopes(wiring);
  const neuronsOf = new Map<TargetWeight, Set<number>>();
  slots.forEach(({ weight }, index) => {
    const set = neuronsOf.get(weight) ?? new Set();
    for (const neuron of chosen[index] ?? []) set.add(neuron);
    neuronsOf.set(weight, set);
  });
  const delivered = new Map<TargetWeight, Record<Sign, number>>();
  for (const slot of slots) {
    const { weight } = slot;
    if (delivered.has(weight)) continue;
    const pair = deliver(spec, slot, neuronsOf.get(weight) ?? new Set());
    delivered.set(weight, pair);
    const matrix = slopes.layers[weight.layer] as SlopeLayer;
    matrix.positive[weight.row * matrix.inputs + weight.column] = pair["+"];
    matrix.negative[weight.row * matrix.inputs + weight.column] = pair["-"];
  }
  const kept = slots.map((slot, index): Kept => {
    const slope = delivered.get(slot.weight)?.[slot.sign] ?? 0;
    const neurons = chosen[index] ?? [];
    return { slot, neurons, slope, error: Math.abs(slope - slot.weight.value) };
  });
  return { poolSize, kept, slopes };
}

/** The ticket at width `poolSize`: each slot's record at that width, or the hand-made gadget where one is given. */
export function ticketAt(
  wiring: Wiring,
  spec: ParentSpec,
  scan: Scan,
  poolSize: number,
  picks: readonly Pick[] = [],
): Ticket {
  const chosen = scan.slots.map(({ weight, sign }, index) => {
    const pick = picks.find(
      (p) =>
        p.layer === weight.layer &&
        p.unit === weight.unit &&
        p.input === weight.input &&
        p.sign === sign,
    );
    if (!pick) return choiceAt(scan.records[index]?.choices ?? [], poolSize).neurons;
    return pick.neurons.filter((t) => t < poolSize).sort((x, y) => x - y);
  });
  return assemble(wiring, spec, poolSize, chosen, scan.slots);
}

/** The same mask laid on another parent of the same shape: the same addresses, that parent's weights. */
export const transplant = (wiring: Wiring, ticket: Ticket, spec: ParentSpec): Ticket =>
  assemble(
    wiring,
    spec,
    ticket.poolSize,
    ticket.kept.map(({ neurons }) => neurons),
    ticket.kept.map(({ slot }) => slot),
  );

/** One kept edge of the parent. */
export interface Edge {
  readonly pool: Pool;
  readonly neuron: number;
  readonly word: number;
}

/** The distinct kept edges in address order (pool, neuron, word): a neuron that two units share keeps its in-edge once. */
export function keptEdges(ticket: Ticket): Edge[] {
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
