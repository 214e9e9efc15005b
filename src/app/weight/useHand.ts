import { useMemo, useState } from "react";
import { readNeurons } from "../../core/construct/parent";
import { type Ticket, ticketAt } from "../../core/construct/ticket";
import { picksOf } from "../../core/experiment/experiment";
import { inputName, type Sign, type TargetWeight, unitName } from "../../core/network/wiring";
import { type SlotName, setPick } from "../../state/document/edit-picks";
import { GADGET_LIMIT } from "../../state/document/limits";
import type { Run } from "../../state/run/run";
import { formatCount } from "../../ui/number";
import { type GadgetSlot, gadgetOf } from "../../views/microscope/gadget";
import { pointedAt } from "../../views/microscope/hand";
import { HAND } from "../../words/en/hand";
import { useSession } from "../page/services";

/** One weight's gadget made by hand, and the means to make it. */
export interface Hand {
  /** The slots chosen by hand. */
  readonly mine: readonly GadgetSlot[];
  /** What the rule keeps for this weight. */
  readonly rules: readonly GadgetSlot[];
  /** The ticket with this weight left to the rule. */
  readonly without: Ticket;
  /** Why the last choice was not taken. */
  readonly refusal: string | null;
  /** What is chosen for a slot; null while it is the rule's. */
  chosen(sign: Sign): readonly number[] | null;
  choose(sign: Sign, neurons: readonly number[]): void;
  /** Chooses a neuron for the half-line that it fires on. */
  point(neuron: number): void;
}

/** A weight as its slots are named in documents. */
export const placeOf = ({ layer, unit, input }: TargetWeight): Omit<SlotName, "sign"> => ({
  layer,
  unit: unitName(unit),
  input: inputName(layer, input),
});

export function useHand({ document, wiring, scan, own }: Run, weight: TargetWeight): Hand {
  const edit = useSession((session) => session.edit);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { parent, rule } = document;
  const { index, layer, unit, input } = weight;
  const picks = useMemo(() => picksOf(document), [document]);
  const isHere = (pick: { layer: number; unit: number; input: number }) =>
    pick.layer === layer && pick.unit === unit && pick.input === input;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the weight's index stands for its place.
  const without = useMemo(() => {
    const elsewhere = picks.filter((pick) => !isHere(pick));
    if (elsewhere.length === picks.length) return own;
    return ticketAt(wiring, parent, scan, own.poolSize, elsewhere);
  }, [picks, own, wiring, parent, scan, index]);
  const here = picks.filter(isHere);
  const slotsIn = (ticket: Ticket) => ticket.kept.filter(({ slot }) => slot.weight.index === index);
  const chosen = (sign: Sign) => here.find((pick) => pick.sign === sign)?.neurons ?? null;
  const choose = (sign: Sign, neurons: readonly number[]) => {
    const tooMany = neurons.length > GADGET_LIMIT;
    setRefusal(tooMany ? HAND.tooMany(GADGET_LIMIT) : null);
    if (!tooMany) edit((now) => setPick(now, { ...placeOf(weight), sign }, neurons));
  };
  const pool = slotsIn(own)[0]?.slot.pool;
  return {
    mine: gadgetOf(
      slotsIn(own).filter(({ slot }) => chosen(slot.sign) !== null),
      parent,
    ),
    rules: gadgetOf(slotsIn(without), parent),
    without,
    refusal,
    chosen,
    choose,
    point(neuron) {
      if (!pool) return;
      const [[a]] = readNeurons(parent, pool, unit, [neuron]);
      const sign = a > 0 ? "+" : "-";
      if (weight.signs.includes(sign)) choose(sign, pointedAt(chosen(sign), neuron, rule.name));
      else setRefusal(HAND.never(`#${formatCount(neuron)}`));
    },
  };
}
