import { type ParentSpec, readNeurons } from "../../core/construct/parent";
import type { Kept } from "../../core/construct/ticket";
import type { Sign } from "../../core/network/wiring";

/** One neuron of a pool with its two weights: the number is its index in the pool. */
export interface Neuron {
  readonly neuron: number;
  readonly a: number;
  readonly b: number;
}

/** What one slot of a weight keeps, with the weights themselves. */
export interface GadgetSlot {
  readonly sign: Sign;
  readonly neurons: readonly Neuron[];
  readonly slope: number;
  readonly error: number;
}

/** Slopes on the half-lines, as far as they are chosen. */
export type Halves = Readonly<Partial<Record<Sign, number>>>;

/** The slots of one weight, read from the parent at their addresses: right at any pool width. */
export const gadgetOf = (kept: readonly Kept[], spec: ParentSpec): GadgetSlot[] =>
  kept.map(({ slot, neurons, slope, error }) => ({
    sign: slot.sign,
    neurons: readNeurons(spec, slot.pool, slot.weight.unit, neurons).map(([a, b], i) => ({
      neuron: neurons[i],
      a,
      b,
    })),
    slope,
    error,
  }));

export const keptNeurons = (slots: readonly GadgetSlot[]): Neuron[] =>
  slots.flatMap(({ neurons }) => neurons);
