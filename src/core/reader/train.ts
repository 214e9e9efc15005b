import { draw, STREAM } from "../random/random";
import { addOuter, gather, gatherPixels, multiply, newSparse, type Sparse } from "./columns";
import { expOf } from "./exp";
import { answerOf, type Images } from "./forward";
import type { Target } from "./target";

export interface TrainingPlan {
  /** Units of the hidden layers. */
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly epochs: number;
  readonly seed: number;
}

/** After each batch: images seen, of how many in all, and the share of the last ones that were read rightly. */
export interface TrainingStep {
  readonly seen: number;
  readonly of: number;
  readonly right: number;
}

const BATCH = 100;
/** Adam's published constants (Kingma & Ba 2015); the rate falls to 0 in a straight line. */
const RATE = 0.002;
const MEAN = 0.9;
const SQUARE = 0.999;
const FLOOR = 1e-8;
/** What a weight loses in a step of full rate: pixels that are hardly ever on end near 0. */
const DECAY = 0.3;

/** One layer in training; numbers of an input to all units stand together. */
interface Layer {
  readonly inputs: number;
  readonly units: number;
  readonly weights: Float64Array;
  readonly gradient: Float64Array;
  readonly mean: Float64Array;
  readonly square: Float64Array;
  /** Of the last image: what comes in, the units' sums, and the loss's derivatives by them. */
  readonly active: Sparse;
  readonly values: Float64Array;
  readonly blame: Float64Array;
}

function newLayer(inputs: number, units: number, seed: number, first: number): Layer {
  const count = inputs * units;
  const bound = Math.sqrt(1 / inputs);
  return {
    inputs,
    units,
    weights: Float64Array.from(
      { length: count },
      (_, at) => bound * draw(seed, STREAM.readerTraining, first + at),
    ),
    gradient: new Float64Array(count),
    mean: new Float64Array(count),
    square: new Float64Array(count),
    active: newSparse(inputs),
    values: new Float64Array(units),
    blame: new Float64Array(units),
  };
}

/** The order of images in one epoch: a shuffle (Fisher & Yates) from the seed. */
function shuffled(count: number, seed: number, epoch: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, at) => at);
  const first = 2 ** 24 + epoch * count;
  for (let at = count - 1; at > 0; at--) {
    const share = (draw(seed, STREAM.readerTraining, first + at) + 1) / 2;
    const other = Math.floor(share * (at + 1));
    const moved = order[at];
    order[at] = order[other];
    order[other] = moved;
  }
  return order;
}

function forward(layers: readonly Layer[]): void {
  for (const [depth, { weights, values, active }] of layers.entries()) {
    if (depth > 0) gather(active, layers[depth - 1].values);
    multiply(values, weights, active);
  }
}

/** Softmax of the outputs less 1 at the label: the derivative of the cross-entropy. */
function blameOutputs({ values, blame }: Layer, label: number): void {
  const top = values.reduce((x, y) => Math.max(x, y));
  let sum = 0;
  for (let output = 0; output < values.length; output++) {
    blame[output] = expOf(values[output] - top);
    sum += blame[output];
  }
  for (let output = 0; output < values.length; output++) blame[output] /= sum;
  blame[label] -= 1;
}

function backward(layers: readonly Layer[]): void {
  for (let depth = layers.length - 1; depth >= 0; depth--) {
    const { units, weights, gradient, blame, active } = layers[depth];
    addOuter(gradient, active, blame);
    if (depth === 0) return;
    const earlier = layers[depth - 1].blame.fill(0);
    for (let entry = 0; entry < active.count; entry++) {
      const first = active.at[entry] * units;
      let sum = 0;
      for (let unit = 0; unit < units; unit++) sum += weights[first + unit] * blame[unit];
      earlier[active.at[entry]] = sum;
    }
  }
}

/** One step of Adam with decoupled decay; weights stay in [−1, 1], and the gradient begins anew. */
function step(layer: Layer, rate: number, meanLeft: number, squareLeft: number): void {
  const { weights, gradient, mean, square } = layer;
  const scale = rate / (1 - meanLeft);
  const spread = 1 / (1 - squareLeft);
  const kept = 1 - rate * DECAY;
  for (let at = 0; at < weights.length; at++) {
    const slope = gradient[at] / BATCH;
    gradient[at] = 0;
    mean[at] = MEAN * mean[at] + (1 - MEAN) * slope;
    square[at] = SQUARE * square[at] + (1 - SQUARE) * slope * slope;
    const moved =
      kept * weights[at] - (scale * mean[at]) / (Math.sqrt(square[at] * spread) + FLOOR);
    weights[at] = Math.max(-1, Math.min(1, moved));
  }
}

/** Row by row, rounded to float32, as a file holds it. */
const finished = (layers: readonly Layer[]): Target => ({
  layers: layers.map(({ inputs, units, weights }) => ({
    inputs,
    units,
    weights: Float64Array.from({ length: inputs * units }, (_, at) =>
      Math.fround(weights[(at % inputs) * units + Math.floor(at / inputs)]),
    ),
  })),
});

/**
 * Trains a bias-free ReLU network to say the labels of images: cross-entropy, Adam, batches of 100 in an order drawn from
 * the seed, in float64 by + − × ÷ √ alone, so that a seed gives the same network everywhere. Yields after every batch;
 * a caller that stops early gets nothing.
 */
export function* trainSteps(
  images: Images,
  labels: Uint8Array,
  { hidden, outputs, epochs, seed }: TrainingPlan,
): Generator<TrainingStep, Target> {
  const widths = [images.size, ...hidden, outputs];
  let first = 0;
  const layers = widths.slice(1).map((units, depth) => {
    const layer = newLayer(widths[depth], units, seed, first);
    first += widths[depth] * units;
    return layer;
  });
  const batches = Math.floor(images.count / BATCH);
  const of = batches * BATCH * epochs;
  const last = layers[layers.length - 1];
  let seen = 0;
  let meanLeft = 1;
  let squareLeft = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const order = shuffled(images.count, seed, epoch);
    for (let batch = 0; batch < batches; batch++) {
      let right = 0;
      for (let at = batch * BATCH; at < (batch + 1) * BATCH; at++) {
        const image = order[at];
        gatherPixels(layers[0].active, images.pixels, image * images.size, images.size);
        forward(layers);
        if (answerOf(last.values) === labels[image]) right++;
        blameOutputs(last, labels[image]);
        backward(layers);
      }
      meanLeft *= MEAN;
      squareLeft *= SQUARE;
      const rate = RATE * (1 - seen / of);
      for (const layer of layers) step(layer, rate, meanLeft, squareLeft);
      seen += BATCH;
      yield { seen, of, right: right / BATCH };
    }
  }
  return finished(layers);
}
