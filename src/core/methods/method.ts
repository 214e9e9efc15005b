import type { Mask } from "../mask/bits";
import type { Fingerprint } from "../mask/hash";
import type { Task, TaskShape } from "../task/task";
import type { Score } from "./loss";
import type { Matrix, NetShape } from "./net";

/** Names of the methods, as they stand in documents and commands. */
export type MethodName =
  | "edge-popup"
  | "random-mask"
  | "dense"
  | "magnitude"
  | "rewind"
  | "neuron-pruning"
  | "random-features"
  | "weight-pruning";

export type OptionValue = number | string | readonly number[];
export type Options = Readonly<Record<string, OptionValue>>;

/** What an option may be; a page makes a control of it, a command a flag. */
export type Field =
  | { readonly kind: "number"; readonly from: number; readonly to: number; readonly whole: boolean }
  | { readonly kind: "choice"; readonly of: readonly string[] }
  /** Units of the hidden layers. */
  | { readonly kind: "widths"; readonly layers: number; readonly to: number };

/** A layer's weights or scores as a picture: units × rows cells, unit by unit. */
export interface Picture extends Matrix {
  readonly kept: Mask[number];
  /** Values between −127 and 127, where ±127 stands for ±`scale`. */
  readonly values: Int8Array;
  readonly scale: number;
}

/** A moment of a run: everything a picture of it needs. Plain data; nobody changes it. */
export interface Frame {
  /** Steps taken, of so many in this part of the run. */
  readonly step: number;
  readonly of: number;
  /** Rounds of pruning done. */
  readonly round: number;
  /** Which network is seen: the one that is looked for, or a control beside it. */
  readonly part: Part;
  readonly loss: number;
  readonly kept: number;
  /** Kept weights on a path from an input to an output. */
  readonly live: number;
  /** Multiply-adds spent since the run began. */
  readonly multiplyAdds: number;
  /** Scores of a popped parent, weights of a trained network. */
  readonly pictures: readonly Picture[];
  /** What the masked network computes on the task's `view`, unit by unit; empty where there is none. */
  readonly outputs: Float32Array;
}

/** The found network and its controls, which keep as many weights in every layer. */
export type Part = "ticket" | Control;

/**
 * `reinit`: the same mask on other starting weights. `random`: as many weights at random places, the same starting weights.
 * `early`: the same mask on the weights of an early step. `one-shot`: the same starting weights, cut at once by the weights
 * of the dense network.
 */
export type Control = "reinit" | "random" | "early" | "one-shot";

/** How a network does on a task's three sets of samples; of many training samples on the first 5 000. */
export interface Scores {
  readonly train: Score;
  readonly validation: Score;
  readonly test: Score;
}

/** One round of pruning: what is left, and how it does once trained. */
export interface Round {
  readonly round: number;
  readonly kept: number;
  readonly live: number;
  readonly fingerprint: Fingerprint;
  readonly ticket: Scores;
  readonly controls: Readonly<Partial<Record<Control, Scores>>>;
}

/** What a mask of the same size at random does: as it is, and with its best output scale and offset (null where there is none). */
export interface Nulls {
  readonly raw: Scores;
  readonly fair: Scores | null;
}

/** What a run ends with. */
export interface Finding {
  readonly shape: NetShape;
  /** The weights that the network computes with where its mask keeps them, and the fixed factor of its outputs. */
  readonly weights: readonly Float64Array[];
  readonly gain: number;
  readonly mask: Mask;
  /** The mask's name. */
  readonly fingerprint: Fingerprint;
  /** Weights kept, of so many; biases of a trained network count as neither. */
  readonly kept: number;
  readonly of: number;
  /** Kept weights on a path from an input to an output. */
  readonly live: number;
  /** Multiply-adds spent. */
  readonly multiplyAdds: number;
  readonly scores: Scores;
  /** Methods that choose a mask of a random network. */
  readonly nulls: Nulls | null;
  /** Methods that prune in rounds; the first one is the dense network. */
  readonly rounds: readonly Round[];
}

/**
 * Why a method does not run. `few neurons`: signed constants give a single hidden layer of one or two inputs only a handful of
 * different neurons, so that no mask can do well. `late step`: a step is asked for that the training never comes to.
 * `classes`: the method fits values. `not one neuron`: it is about a target of one neuron.
 */
export type Refusal = "few neurons" | "late step" | "classes" | "not one neuron";

/** Gets a run's frames while it goes on. */
export type Watch = (frame: Frame) => void;

/** One way to find a ticket, saying everything about itself. Its words and its look are tables over `MethodName`. */
export interface Method<Chosen extends Options = Options> {
  readonly name: MethodName;
  /** What the method is told: the function itself, samples of it, or neither. */
  readonly knows: "target" | "data" | "nothing";
  /** Whether it changes weights, or only chooses among them. */
  readonly trains: boolean;
  readonly fields: { readonly [Name in keyof Chosen]: Field };
  /** Options that work on a task of such a shape. */
  defaults(task: TaskShape): Chosen;
  /** Why the method has nothing to say on such a task with such options; null where it has. */
  refuses(task: TaskShape, options: Chosen): Refusal | null;
  /** About how many multiply-adds a run takes: the sum of what `steps` yields. */
  work(task: Task, options: Chosen): number;
  /**
   * The run itself: yields the multiply-adds of each of its steps, so that its caller may pause, go on or stop between
   * them, and tells `watch` its frames. The same task, options and seed give the same finding to the last bit.
   */
  steps(task: Task, options: Chosen, seed: number, watch?: Watch): Generator<number, Finding>;
}
