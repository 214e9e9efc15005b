import { useMemo } from "react";
import { shapeOf } from "../../../core/network/network";
import { randomTarget } from "../../../core/task/targets";
import { setTarget } from "../../../state/document/edit";
import {
  addLayer,
  addUnit,
  hasBiases,
  placeBiases,
  removeLayer,
  removeUnit,
  setBias,
  setInputs,
  setWeight,
} from "../../../state/document/edit-target";
import { writeNetwork } from "../../../state/document/network-text";
import type { TargetActions, WeightActions } from "../../../views/target/actions";
import { CLIPBOARD } from "../../../words/en/clipboard";
import { useServices } from "../../page/services";

/** What a person does to the target of the document, the same for every render. */
export function useTargetActions(): TargetActions & Pick<WeightActions, "onChangeWeight"> {
  const { store } = useServices();
  return useMemo(() => {
    const { edit } = store.getState();
    const documentNow = () => store.getState().document;
    let draws = 0;
    return {
      onChangeWeight: (layer, unit, input, value, { commit }) =>
        edit(
          (now) =>
            input === "bias"
              ? setBias(now, layer, unit, value)
              : setWeight(now, layer, unit, input, value),
          { merge: `weight ${layer} ${unit} ${input}`, last: commit },
        ),
      onAddUnit: (layer) => edit((now) => addUnit(now, layer)),
      onRemoveUnit: (layer) =>
        edit((now) => removeUnit(now, layer, now.target.layers[layer].weights.length - 1)),
      onAddLayer: () => edit(addLayer),
      onRemoveLayer: () => edit(removeLayer),
      onSetInputs: (count) => edit((now) => setInputs(now, count)),
      onSetBiases: (place) => edit((now) => placeBiases(now, place)),
      onPickExample: ({ target }) => edit((now) => setTarget(now, target)),
      onRandom: () => {
        const { target } = documentNow();
        const next = randomTarget(++draws, shapeOf(target), hasBiases(target));
        edit((now) => setTarget(now, next));
      },
      writeText: () => writeNetwork(documentNow().target),
      readText: async (text) => {
        const reader = await import("../../../state/read/read").catch(() => null);
        if (!reader) return { taken: false, said: CLIPBOARD.unread };
        const read = reader.readText(text, documentNow());
        if ("document" in read) edit(() => read.document);
        return { taken: "document" in read, said: reader.said(read) };
      },
    };
  }, [store]);
}
