import type { RuleName } from "../construct/rules/rule";
import { onesOf } from "../mask/bits";
import { type Fingerprint, KIND, startHash } from "../mask/hash";
import { LATTICE } from "../random/random";
import { IN_EDGES, outTo, ownIn, weightAt } from "./address";
import { READER_RULES } from "./rules";
import type { Part } from "./search";
import { usableOf } from "./subsets";
import { poolAt, poolCount, type Target } from "./target";

/** A mask on a parent of real size, and what the masked parent computes. */
export interface Ticket {
  readonly seed: number;
  readonly rule: RuleName;
  readonly poolSize: number;
  /**
   * By layer and, row by row, by weight: the kept neuron or −1 where the rule keeps at most one; for subset sums members of the
   * pool's usable neurons (`usableOf`) as bits.
   */
  readonly members: readonly Int32Array[];
  /** The masked parent as a network of the target's shape: the slopes that its gadgets deliver on x ≥ 0. */
  readonly network: Target;
}

/** Entries of logs between two pauses. */
const STEP = 1 << 16;

/**
 * The ticket at width `poolSize`, which may be any up to the searched one if the search was for every width. A generator that
 * yields the entries it has read, so that a page may answer between them.
 */
export function* ticketSteps(
  target: Target,
  { seed, rule }: { readonly seed: number; readonly rule: RuleName },
  parts: readonly Part[],
  poolSize: number,
): Generator<number, Ticket> {
  const none = READER_RULES[rule].keepsOne ? -1 : 0;
  const members = target.layers.map(({ weights }) => new Int32Array(weights.length).fill(none));
  const layers = target.layers.map((matrix) => ({
    ...matrix,
    weights: new Float64Array(matrix.weights.length),
  }));
  let work = 0;
  for (const { from, logs } of parts)
    for (const [at, log] of logs.entries()) {
      const { layer, input } = poolAt(target, from + at);
      const { inputs } = target.layers[layer];
      for (let entry = 0; entry < log.neuron.length; entry++) {
        // Subsets stand unit by unit, so that a later entry may be an earlier neuron's.
        if (log.neuron[entry] >= poolSize) continue;
        const slot = log.unit[entry] * inputs + input;
        members[layer][slot] = log.members[entry];
        layers[layer].weights[slot] = log.slope[entry];
      }
      work += log.neuron.length;
      if (work < STEP) continue;
      yield work;
      work = 0;
    }
  return { seed, rule, poolSize, members, network: { layers } };
}

/** `ticketSteps` at once. */
export function ticketAt(...asked: Parameters<typeof ticketSteps>): Ticket {
  const steps = ticketSteps(...asked);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The kept neurons of each slot of a pool: calls `visit` with the unit and the neuron, unit by unit, neurons ascending. */
export function forEachKept(
  { seed, rule, poolSize, members, network }: Ticket,
  layer: number,
  input: number,
  visit: (unit: number, neuron: number) => void,
): void {
  const { inputs, units } = network.layers[layer];
  const chosen = members[layer];
  const { keepsOne } = READER_RULES[rule];
  const neurons = keepsOne ? [] : usableOf(seed, layer, input, poolSize).neurons;
  for (let unit = 0; unit < units; unit++) {
    const mask = chosen[unit * inputs + input];
    if (keepsOne) {
      if (mask >= 0) visit(unit, mask);
    } else
      for (let rest = mask; rest !== 0; rest &= rest - 1)
        visit(unit, neurons[31 - Math.clz32(rest & -rest)]);
  }
}

/** Kept edges of each layer: a neuron that several units share keeps its in-edge once. */
export function keptCount(ticket: Ticket): { ins: number[]; outs: number[] } {
  const ins = ticket.network.layers.map(() => 0);
  const outs = ins.slice();
  const { keepsOne } = READER_RULES[ticket.rule];
  ticket.network.layers.forEach(({ inputs, units }, layer) => {
    const chosen = ticket.members[layer];
    for (let input = 0; input < inputs; input++) {
      const distinct = new Set<number>();
      let union = 0;
      for (let unit = 0; unit < units; unit++) {
        const mask = chosen[unit * inputs + input];
        if (!keepsOne) {
          union |= mask;
          outs[layer] += onesOf(mask);
        } else if (mask >= 0) {
          distinct.add(mask);
          outs[layer]++;
        }
      }
      ins[layer] += distinct.size + onesOf(union);
    }
  });
  return { ins, outs };
}

/** Number of kept edges in all. */
export function edgesKept(ticket: Ticket): number {
  const { ins, outs } = keptCount(ticket);
  return [...ins, ...outs].reduce((sum, count) => sum + count, 0);
}

/**
 * The same mask on the parent of another seed: the same addresses, that parent's weights. With `exchange` other neurons of
 * the pool stand for the kept ones. Only neurons whose in-weight is positive there deliver anything.
 */
export function transplant(
  ticket: Ticket,
  seed: number,
  exchange: (pool: number, neurons: readonly number[]) => ReadonlyMap<number, number> | null = () =>
    null,
): Target {
  const { network } = ticket;
  const layers = network.layers.map((matrix) => ({
    ...matrix,
    weights: new Float64Array(matrix.weights.length),
  }));
  for (let pool = 0; pool < poolCount(network); pool++) {
    const { layer, input } = poolAt(network, pool);
    const { inputs, weights } = layers[layer];
    const kept: [number, number][] = [];
    forEachKept(ticket, layer, input, (unit, neuron) => kept.push([unit, neuron]));
    const distinct = [...new Set(kept.map(([, neuron]) => neuron))].sort((x, y) => x - y);
    const others = exchange(pool, distinct);
    const ins = new Map<number, number>();
    for (const neuron of distinct) {
      const other = others?.get(neuron) ?? neuron;
      ins.set(neuron, ownIn(seed, layer, input, other));
    }
    for (const [unit, neuron] of kept) {
      const a = ins.get(neuron) as number;
      const other = others?.get(neuron) ?? neuron;
      if (a > 0) weights[unit * inputs + input] += a * outTo(seed, layer, input, other, unit);
    }
  }
  return { layers };
}

/**
 * A short name for a ticket, as on the stage: the hash of its kept edges in order of address (layer, input, neuron,
 * edge), each with its 24-bit weight, closed by their number.
 */
export function fingerprint(ticket: Ticket): Fingerprint {
  const hash = startHash(KIND.reader);
  let count = 0;
  const { seed, network } = ticket;
  for (let pool = 0; pool < poolCount(network); pool++) {
    const { layer, input } = poolAt(network, pool);
    const edges = new Map<number, number[]>();
    forEachKept(ticket, layer, input, (unit, neuron) => {
      const units = edges.get(neuron);
      if (units) units.push(unit);
      else edges.set(neuron, [unit]);
    });
    for (const neuron of [...edges.keys()].sort((x, y) => x - y))
      for (const edge of [...(edges.get(neuron) ?? []), IN_EDGES + input]) {
        const address = { layer, input, neuron, edge };
        hash.absorb((layer << 16) | input, neuron);
        hash.absorb(edge, weightAt(seed, address) / LATTICE);
        count++;
      }
  }
  hash.absorb(count, 0);
  return hash.end();
}
