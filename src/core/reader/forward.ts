import { gather, gatherPixels, multiply, newSparse, type Sparse } from "./columns";
import { inputsOf, type Matrix, outputsOf, type Target } from "./target";

/** Grey images of one size, row by row and one after the other: 0 is nothing, 255 is 1 in [0, 1]. */
export interface Images {
  readonly count: number;
  /** Numbers of an image, as many as a network has inputs. */
  readonly size: number;
  readonly pixels: Uint8Array;
}

/** A network ready to be run: the weights of each input stand together. */
export interface Runner {
  readonly target: Target;
  readonly columns: readonly Float64Array[];
  /** Values of every layer of the last image that was run. */
  readonly values: readonly Float64Array[];
  readonly active: readonly Sparse[];
}

function transposed({ inputs, units, weights }: Matrix): Float64Array {
  const columns = new Float64Array(weights.length);
  for (let unit = 0; unit < units; unit++)
    for (let input = 0; input < inputs; input++)
      columns[input * units + unit] = weights[unit * inputs + input];
  return columns;
}

export const startRunner = (target: Target): Runner => ({
  target,
  columns: target.layers.map(transposed),
  values: target.layers.map(({ units }) => new Float64Array(units)),
  active: target.layers.map(({ inputs }) => newSparse(inputs)),
});

/**
 * The outputs for one image, in float64, each sum in the order of inputs; inputs and activations that are 0 cost nothing.
 * They stand in the runner and are overwritten by its next run. The values of hidden units there are those before ReLU.
 * `at` is the image's first pixel.
 */
export function runImage(runner: Runner, pixels: Uint8Array, at = 0): Float64Array {
  const { target, columns, values, active } = runner;
  gatherPixels(active[0], pixels, at, inputsOf(target));
  for (let layer = 0; layer < values.length; layer++) {
    if (layer > 0) gather(active[layer], values[layer - 1]);
    multiply(values[layer], columns[layer], active[layer]);
  }
  return values[values.length - 1];
}

/**
 * What the units of every layer hold for one image, before ReLU: the bits of `runImage`, for a network that is run only once.
 * To start a runner takes longer than this.
 */
export function valuesOf({ layers }: Target, pixels: Uint8Array): Float64Array[] {
  const values: Float64Array[] = [];
  for (const { inputs, units, weights } of layers) {
    const active = newSparse(inputs);
    const before = values.at(-1);
    if (before) gather(active, before);
    else gatherPixels(active, pixels, 0, inputs);
    const { at, value, count } = active;
    const sums = new Float64Array(units);
    for (let unit = 0; unit < units; unit++) {
      const first = unit * inputs;
      let sum = 0;
      for (let entry = 0; entry < count; entry++) sum += value[entry] * weights[first + at[entry]];
      sums[unit] = sum;
    }
    values.push(sums);
  }
  return values;
}

/** The first of the largest outputs. */
export function answerOf(outputs: ArrayLike<number>): number {
  let best = 0;
  for (let output = 1; output < outputs.length; output++)
    if (outputs[output] > outputs[best]) best = output;
  return best;
}

/** What a network says to images: outputs of each in turn, and the answers. */
export interface Readings {
  readonly outputs: Float64Array;
  readonly answers: Uint8Array;
}

/** Images between two pauses. */
const STEP = 16;

/** Runs a network over images; yields the number of images in each step. */
export function* readSteps(target: Target, images: Images): Generator<number, Readings> {
  const runner = startRunner(target);
  const width = outputsOf(target);
  const outputs = new Float64Array(images.count * width);
  const answers = new Uint8Array(images.count);
  for (let start = 0; start < images.count; start += STEP) {
    const end = Math.min(start + STEP, images.count);
    for (let image = start; image < end; image++) {
      const said = runImage(runner, images.pixels, image * images.size);
      outputs.set(said, image * width);
      answers[image] = answerOf(said);
    }
    yield end - start;
  }
  return { outputs, answers };
}
