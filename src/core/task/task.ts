import type { Network } from "../network/network";

/** Points of a task and what is wanted there. */
export interface Samples {
  readonly count: number;
  /** Point after point: input i of point s at `s * inputs + i`. */
  readonly points: Float64Array | Float32Array;
  /** One for each point: a value, or the number of a class from 0. */
  readonly wanted: Float64Array;
}

/** What is wanted: values to come near to, or classes to tell apart, two by one logit or more by as many outputs. */
export type TaskKind = "values" | "two classes" | "classes";

/** What methods are told of a task before they see its data. */
export interface TaskShape {
  readonly name: TaskSpec["name"];
  readonly kind: TaskKind;
  readonly inputs: number;
  readonly outputs: number;
}

/** A question with its data. Weights are chosen on `train`, settings and steps on `validation`; `test` is read once. */
export interface Task extends TaskShape {
  readonly train: Samples;
  readonly validation: Samples;
  readonly test: Samples;
  /** Points in the order of a picture: a line from −1 to 1, or a square row by row from x₂ = −1; none beyond two inputs. */
  readonly view: Float64Array;
  /** The function itself where there is one: what a construction may know. */
  readonly target?: Network;
}

/** Names of the data sets, as they stand in documents and commands. */
export type DataName = "moons" | "circles" | "xor" | "spiral";

/** Which task; with a seed it is a task to the last bit. */
export type TaskSpec =
  | { readonly name: DataName }
  | { readonly name: "target"; readonly target: Network }
  /** One ReLU neuron of `inputs` inputs, drawn anew with every seed. */
  | { readonly name: "neuron"; readonly inputs: number }
  /** MNIST's digits, whole or as means of four pixels; their images come from a file. */
  | { readonly name: "digits"; readonly side: 14 | 28 };

/** A task that a seed makes by itself. */
export type DrawnTask = Exclude<TaskSpec, { readonly name: "digits" }>;

/** Points a side of a picture. */
export const VIEW = { line: 257, square: 33 } as const;
