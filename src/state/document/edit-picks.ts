import { poolSizeOf } from "../../core/construct/parent";
import type { Experiment, PickDocument } from "../../core/experiment/experiment";
import { withPicks } from "./edit";
import { GADGET_LIMIT, PICKS_LIMIT } from "./limits";
import { slotKey, slotKeys } from "./slot-keys";

/** Every edit takes a valid document and returns a valid one; one that cannot be done returns the same document. */

/** A slot as it is named in documents. */
export type SlotName = Omit<PickDocument, "neurons">;

const samePlace = (pick: SlotName, { layer, unit, input }: Omit<SlotName, "sign">): boolean =>
  pick.layer === layer && pick.unit === unit && pick.input === input;

/** Makes one slot's gadget by hand: the named neurons and no others, or none at all. */
export function setPick(
  document: Experiment,
  slot: SlotName,
  neurons: readonly number[],
): Experiment {
  const poolSize = poolSizeOf(document.parent);
  const distinct = [...new Set(neurons)].sort((x, y) => x - y);
  const inPool = distinct.every((t) => Number.isInteger(t) && t >= 0 && t < poolSize);
  const { layer, unit, input, sign } = slot;
  const key = slotKey(slot);
  if (!inPool || distinct.length > GADGET_LIMIT || !slotKeys(document.target).has(key))
    return document;
  const others = document.picks?.filter((pick) => slotKey(pick) !== key) ?? [];
  if (others.length >= PICKS_LIMIT) return document;
  return withPicks(document, [...others, { layer, unit, input, sign, neurons: distinct }]);
}

/** Gives the slots of one weight back to the rule. */
export function clearPicks(document: Experiment, weight: Omit<SlotName, "sign">): Experiment {
  const left = document.picks?.filter((pick) => !samePlace(pick, weight)) ?? [];
  return left.length === (document.picks?.length ?? 0) ? document : withPicks(document, left);
}

/** Gives all slots back to the rule. */
export const clearAllPicks = (document: Experiment): Experiment =>
  document.picks ? withPicks(document, []) : document;
