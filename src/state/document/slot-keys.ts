import type { PickDocument } from "../../core/experiment/experiment";
import type { Network } from "../../core/network/network";
import { inputName, unitName, wire } from "../../core/network/wiring";

/** A slot as it is named in documents. */
export const slotKey = ({ layer, unit, input, sign }: Omit<PickDocument, "neurons">): string =>
  `${layer}/${unit}/${input}/${sign}`;

/** The names of all slots of a target. */
export const slotKeys = (target: Network): Set<string> =>
  new Set(
    wire(target).weights.flatMap(({ layer, unit, input, signs }) =>
      signs.map((sign) =>
        slotKey({ layer, unit: unitName(unit), input: inputName(layer, input), sign }),
      ),
    ),
  );
