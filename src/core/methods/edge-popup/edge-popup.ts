import { keepLargest, keptOf } from "../../mask/top-k";
import { STREAM } from "../../random/random";
import type { Task, TaskShape } from "../../task/task";
import { cosineDecay } from "../cosine";
import { type Feed, feedOf } from "../feed";
import { findingOf } from "../finding";
import { INITIALS, type InitialName, randomScores, randomWeights } from "../initial";
import { scoresOf, seen } from "../measure";
import type { Finding, Method, Refusal, Watch } from "../method";
import { type MaskedNet, matricesOf, type NetShape } from "../net";
import { nullsOf } from "../nulls";
import { adam, momentum, type OptimizerName } from "../optimizer";
import { GAIN, HIDDEN, imageLayers, MOST_LAYERS, MOST_UNITS, parentShape } from "../parents";

export type PopupOptions = {
  /** Units of the hidden layers of the parent. */
  readonly hidden: readonly number[];
  /** Share of the weights that every layer keeps. */
  readonly share: number;
  readonly initial: InitialName;
  /** A fixed factor of the outputs, a constant of the parent. */
  readonly gain: number;
  readonly optimizer: OptimizerName;
  readonly rate: number;
  readonly steps: number;
  /** Samples a step; 0 for all. */
  readonly batch: number;
  /** Which draw of starting scores, from 0. */
  readonly scores: number;
};

const DECAY = 1e-4;
/** Moments of a film, beside its first and last. */
const FILM = 60;

/** Keeps the largest scores of every layer. */
export function popMask(
  scores: readonly Float64Array[],
  share: number,
  kept: readonly Uint8Array[],
) {
  scores.forEach((layer, l) => {
    keepLargest(layer, keptOf(share, layer.length), kept[l]);
  });
}

/**
 * The straight-through gradient: derivatives by the weights of the masked network, times weight and the score's sign, for
 * kept and cut weights alike (Ramanujan et al. 2020). Overwrites `gradients`.
 */
export function scoreGradients(
  net: MaskedNet,
  scores: readonly Float64Array[],
  gradients: readonly Float64Array[],
): void {
  gradients.forEach((gradient, l) => {
    const weights = net.weights[l];
    const score = scores[l];
    for (let i = 0; i < gradient.length; i++)
      gradient[i] *= score[i] < 0 ? -weights[i] : weights[i];
  });
}

const optimizerFor = (name: OptimizerName, scores: readonly Float64Array[]) =>
  name === "adam" ? adam(scores) : momentum(scores, DECAY);

/** The random parent with nothing cut yet. */
export function popupParent(
  shape: NetShape,
  options: Pick<PopupOptions, "initial" | "gain">,
  seed: number,
): MaskedNet {
  return {
    shape,
    weights: randomWeights(shape, options.initial, seed, STREAM.weights),
    kept: matricesOf(shape).map(({ units, rows }) => new Uint8Array(units * rows).fill(1)),
    gain: options.gain,
  };
}

interface Popping {
  readonly feed: Feed;
  readonly net: MaskedNet;
  readonly scores: readonly Float64Array[];
}

/** Moves the scores; leaves in the net the mask of the lowest loss seen, or the last one where steps see batches. Returns what it cost. */
function* popSteps(
  task: Task,
  { feed, net, scores }: Popping,
  options: PopupOptions,
  watch?: Watch,
): Generator<number, number> {
  const { share, steps, rate } = options;
  const gradients = scores.map(({ length }) => new Float64Array(length));
  const descend = optimizerFor(options.optimizer, scores);
  const best = net.kept.map((layer) => layer.slice());
  let lowest = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let step = 0; step <= steps; step++) {
    popMask(scores, share, net.kept);
    const last = step === steps;
    const loss = feed.loss(net, step, last ? null : gradients, true);
    if (!feed.whole || loss < lowest) {
      lowest = loss;
      best.forEach((layer, l) => {
        layer.set(net.kept[l]);
      });
    }
    if (watch && (last || step % Math.ceil(steps / FILM) === 0)) {
      const at = { step, of: steps, round: 0, part: "ticket", loss, multiplyAdds: spent } as const;
      watch({ ...at, ...seen(task, net, scores) });
    }
    if (!last) {
      scoreGradients(net, scores, gradients);
      descend(scores, gradients, rate * cosineDecay(step, steps));
    }
    const work = feed.work(true);
    spent += work;
    yield work;
  }
  best.forEach((layer, l) => {
    net.kept[l].set(layer);
  });
  return spent;
}

function* steps(
  task: Task,
  options: PopupOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const shape = parentShape(task, options.hidden);
  const net = popupParent(shape, options, seed);
  const scores = randomScores(shape, seed, STREAM.scores, options.scores);
  const feed = feedOf(task, shape, options.batch, seed);
  const multiplyAdds = yield* popSteps(task, { feed, net, scores }, options, watch);
  return findingOf(net, scoresOf(task, net), multiplyAdds, { nulls: nullsOf(task, net, seed) });
}

function defaults(task: TaskShape): PopupOptions {
  const images = task.kind === "classes";
  return {
    hidden: images ? imageLayers(task) : task.inputs === 1 ? HIDDEN.wide : HIDDEN.small,
    share: 0.5,
    initial: "signed-constant",
    gain: GAIN[task.kind],
    optimizer: images ? "momentum" : "adam",
    rate: images ? 1 : 0.003,
    steps: images ? 860 : 500,
    batch: images ? 128 : 0,
    scores: 0,
  };
}

/** With weights of one size a neuron of d inputs and a constant is one of 2^(d + 1). */
export const fewNeurons = (
  { inputs }: TaskShape,
  { hidden, initial }: Pick<PopupOptions, "hidden" | "initial">,
): Refusal | null =>
  initial === "signed-constant" && hidden.length === 1 && inputs <= 2 ? "few neurons" : null;

/** Chooses weights of a random network by scores that gradient descent moves; the weights themselves never change. */
export const edgePopup: Method<PopupOptions> = {
  name: "edge-popup",
  knows: "data",
  trains: false,
  fields: {
    hidden: { kind: "widths", layers: MOST_LAYERS, to: MOST_UNITS },
    share: { kind: "number", from: 0.01, to: 1, whole: false },
    initial: { kind: "choice", of: Object.keys(INITIALS) },
    gain: { kind: "number", from: 0.1, to: 100, whole: false },
    optimizer: { kind: "choice", of: ["adam", "momentum"] },
    rate: { kind: "number", from: 1e-5, to: 100, whole: false },
    steps: { kind: "number", from: 1, to: 100_000, whole: true },
    batch: { kind: "number", from: 0, to: 60_000, whole: true },
    scores: { kind: "number", from: 0, to: 9999, whole: true },
  },
  defaults,
  refuses: fewNeurons,
  work(task, { hidden, share, steps, batch }) {
    const matrices = matricesOf(parentShape(task, hidden));
    const count = batch > 0 ? Math.min(batch, task.train.count) : task.train.count;
    const each = matrices.map(({ units, rows }, layer) => {
      const kept = keptOf(share, units * rows);
      return units * rows + (layer > 0 ? 2 : 1) * kept;
    });
    return (steps + 1) * count * each.reduce((sum, work) => sum + work, 0);
  },
  steps,
};
