import type { Ticket } from "../../core/construct/ticket";
import { neuronAt, type ParentLayout, type PoolPlace } from "./geometry";
import type { Aim } from "./zoom";

/** The neuron to begin with: the first that the ticket keeps in a pool, else the first of all. */
export const firstNeuron = (ticket: Ticket, pool: number): number =>
  ticket.kept.find(({ slot, neurons }) => slot.pool.index === pool && neurons.length > 0)
    ?.neurons[0] ?? 0;

function distanceTo({ carpet: { x, y, width, height } }: PoolPlace, px: number, py: number) {
  const dx = Math.max(x - px, 0, px - x - width);
  const dy = Math.max(y - py, 0, py - y - height);
  return dx * dx + dy * dy;
}

/** The pool whose carpet is nearest to a point of the drawing. */
export function poolNear({ places }: ParentLayout, x: number, y: number): PoolPlace | undefined {
  let nearest = places[0];
  for (const place of places)
    if (nearest && distanceTo(place, x, y) < distanceTo(nearest, x, y)) nearest = place;
  return nearest;
}

/** What a step inwards at a point leads to. */
export function aimAt(layout: ParentLayout, ticket: Ticket, x: number, y: number): Aim | null {
  const place = poolNear(layout, x, y);
  if (!place) return null;
  const neuron = neuronAt(layout, place, x, y) ?? firstNeuron(ticket, place.pool.index);
  return { pool: place.pool, neuron };
}
