import type { GadgetSlot, Neuron } from "./gadget";

/** One signed step of a walk along the number line. */
export interface Step extends Neuron {
  readonly from: number;
  readonly to: number;
}

/** The walk of a slot: from 0 by a·b for each kept neuron, in the order of the pool. */
export function walkOf({ neurons }: GadgetSlot): Step[] {
  let at = 0;
  return neurons.map((neuron) => {
    const from = at;
    at += neuron.a * neuron.b;
    return { ...neuron, from, to: at };
  });
}

/** The stretch of the number line that holds all walks, 0 and the interval around the weight. */
export function walkDomain(
  walks: readonly (readonly Step[])[],
  weight: number,
  slotBudget: number,
): [number, number] {
  const places = [0, weight - slotBudget, weight + slotBudget, ...walks.flat().map(({ to }) => to)];
  return [Math.min(...places), Math.max(...places)];
}
