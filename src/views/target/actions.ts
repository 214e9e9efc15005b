import type { Example } from "../../core/task/targets";

/** Where biases are: nowhere, in hidden layers, in every layer; `some` for any other pattern. */
export type BiasPlace = "none" | "hidden" | "all" | "some";

/** What a person does to the target. Indices count from zero; weights are named by their index in `wiring.weights`. */
export interface WeightActions {
  onSelect: (weight: number) => void;
  /** Every value on the way; `commit` marks the last one of a drag, a key press or an entry. */
  onChangeWeight: (
    layer: number,
    unit: number,
    input: number | "bias",
    value: number,
    options: { commit: boolean },
  ) => void;
}

export interface ShapeActions {
  onAddUnit: (layer: number) => void;
  onRemoveUnit: (layer: number) => void;
  onAddLayer: () => void;
  onRemoveLayer: () => void;
  onSetInputs: (count: number) => void;
  onSetBiases: (place: Exclude<BiasPlace, "some">) => void;
}

/** What came of a text: why it was not taken, or what must be said of how it was read; empty where nothing must. */
export interface TextTaken {
  readonly taken: boolean;
  readonly said: string;
}

export interface TargetActions extends ShapeActions {
  onPickExample: (example: Example) => void;
  onRandom: () => void;
  /** The network as JSON. */
  writeText: () => string;
  /** Takes a text as the new target. */
  readText: (text: string) => Promise<TextTaken>;
}
