import type { Ticket } from "../../core/construct/ticket";
import type { Frame } from "../../core/construct/trace";

/** What the film has done with a neuron of a pool so far. */
export type Fate = "kept" | "pruned" | "undecided";

export function fateOf(frame: Frame, ticket: Ticket, pool: number, neuron: number): Fate {
  const kept = ticket.kept.some(
    ({ slot, neurons }) =>
      slot.pool.index === pool && slot.index < frame.decided && neurons.includes(neuron),
  );
  if (kept) return "kept";
  return neuron < (frame.mask.alive[pool] ?? 0) ? "undecided" : "pruned";
}
