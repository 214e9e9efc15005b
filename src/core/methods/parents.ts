import type { TaskKind, TaskShape } from "../task/task";
import type { NetShape } from "./net";

/** Hidden layers that a browser finds in within seconds. */
export const HIDDEN = { small: [64, 64], wide: [128, 128] } as const;

/** Hidden layers for images: of LeNet-300-100 from 28 × 28 pixels on. */
export const imageLayers = ({ inputs }: TaskShape): readonly number[] =>
  inputs >= 784 ? [300, 100] : [100, 50];

/** Most hidden layers, and most units of each, that options may ask for. */
export const MOST_LAYERS = 4;
export const MOST_UNITS = 512;

/** The fixed factor of a random parent's outputs: random weights of the usual size make no large logits. Chosen by validation on seeds 0 to 4. */
export const GAIN: Readonly<Record<TaskKind, number>> = {
  values: 1,
  "two classes": 32,
  classes: 4,
};

/** A random parent for a task; images need no constant input. */
export const parentShape = (task: TaskShape, hidden: readonly number[]): NetShape => ({
  widths: [task.inputs, ...hidden, task.outputs],
  constant: task.kind === "classes" ? "none" : "weight",
});

/** A network to train for a task, with biases. */
export const trainedShape = (task: TaskShape, hidden: readonly number[]): NetShape => ({
  widths: [task.inputs, ...hidden, task.outputs],
  constant: "bias",
});
