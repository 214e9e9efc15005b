import { type ParentSpec, readNeurons } from "../../core/construct/parent";
import type { Ticket } from "../../core/construct/ticket";
import type { TargetWeight } from "../../core/network/wiring";
import type { NodePlace, ParentLayout, PoolPlace } from "./geometry";

/** A neuron that one slot chose, with the weights of its two wires. */
export interface Joint {
  readonly place: PoolPlace;
  readonly neuron: number;
  readonly target: NodePlace;
  readonly a: number;
  readonly b: number;
}

/** A kept neuron of the ticket, from the frame on in which `slot` decided. */
export interface KeptJoint extends Joint {
  readonly slot: number;
  /** Whether an earlier slot of a shared pool already kept its in-edge. */
  readonly again: boolean;
}

/** Some neurons of a pool as joints of the weight they serve. */
export function jointsOf(
  spec: ParentSpec,
  place: PoolPlace,
  weight: TargetWeight,
  neurons: readonly number[],
): Joint[] {
  const target = place.targets[
    place.pool.weights.findIndex(({ index }) => index === weight.index)
  ] as NodePlace;
  return readNeurons(spec, place.pool, weight.unit, neurons).map(([a, b], i) => ({
    place,
    neuron: neurons[i] as number,
    target,
    a,
    b,
  }));
}

/** All kept neurons of a ticket in the order in which the film keeps them. */
export function keptJoints(spec: ParentSpec, layout: ParentLayout, ticket: Ticket): KeptJoint[] {
  const seen = new Set<string>();
  return ticket.kept.flatMap(({ slot, neurons }) => {
    const place = layout.byPool.get(slot.pool.index);
    if (!place) return [];
    const drawn = neurons.filter((neuron) => neuron < layout.carpet.poolSize);
    return jointsOf(spec, place, slot.weight, drawn).map((joint) => {
      const key = `${slot.pool.index}/${joint.neuron}`;
      const again = seen.has(key);
      seen.add(key);
      return { ...joint, slot: slot.index, again };
    });
  });
}

/** Distinct edges that slots with index < `decided` keep, by pool index: of the whole ticket, in sight or not. */
export function countKeptEdges(ticket: Ticket, pools: number, decided: number): number[] {
  const counts = new Array<number>(pools).fill(0);
  const seen = new Set<string>();
  for (const { slot, neurons } of ticket.kept) {
    if (slot.index >= decided) continue;
    const { index } = slot.pool;
    for (const neuron of neurons)
      for (const edge of [`${index}/${neuron}`, `${index}/${neuron}/${slot.weight.row}`]) {
        if (neuron >= ticket.poolSize || seen.has(edge)) continue;
        seen.add(edge);
        counts[index] = (counts[index] as number) + 1;
      }
  }
  return counts;
}
