import { evaluator } from "../../core/error/difference";
import type { SlopeNetwork } from "../../core/network/slopes";

/** What the masked parent computes at chosen inputs; no outputs when they are not known, and then `note` says why. */
export interface Curve {
  readonly inputs: Float64Array;
  readonly outputs: Float64Array | null;
  readonly note?: string;
}

/** Every unit's signed input sum at x, layer by layer; the units' outputs are these after ReLU. */
function sums({ dimension, layers }: SlopeNetwork, x: number): number[][] {
  let values: number[] = new Array(layers[0]?.inputs ?? dimension).fill(1);
  values[0] = x;
  return layers.map(({ inputs, units, positive, negative }) => {
    const next = Array.from({ length: units }, (_, j) =>
      values.reduce(
        (sum, value, i) => sum + (value > 0 ? positive : negative)[j * inputs + i] * value,
        0,
      ),
    );
    values = next.map((sum) => (sum > 0 ? sum : 0));
    return next;
  });
}

/** The inputs in [start, end] at which a network of one input bends, with both ends: between them it is a straight line. */
export function kinks(network: SlopeNetwork, start = -1, end = 1): number[] {
  let points = start < 0 && end > 0 ? [start, 0, end] : [start, end];
  for (let depth = 0; depth < network.layers.length - 1; depth++) {
    const heights = points.map((x) => sums(network, x)[depth]);
    const found = points.slice(1).flatMap((right, i) => {
      const left = points[i];
      return heights[i].flatMap((from, unit) => {
        const to = heights[i + 1][unit];
        return from * to < 0 ? [left + ((right - left) * from) / (from - to)] : [];
      });
    });
    points = [...new Set([...points, ...found])].sort((x, y) => x - y);
  }
  return points;
}

/** Where to evaluate curves for drawing: an even grid, and every bend of the networks that have bends. */
export function plotInputs(networks: readonly SlopeNetwork[], count = 201): Float64Array {
  const inputs = new Set(networks.flatMap((network) => kinks(network)));
  for (let i = 0; i < count; i++) inputs.add((2 * i) / (count - 1) - 1);
  return Float64Array.from(inputs).sort();
}

export function sampleCurve(network: SlopeNetwork, inputs: Float64Array): Float64Array {
  const output = evaluator(network);
  return inputs.map((x) => output([x]));
}

/** The value at x of the line through sorted points; the end values outside them. */
export function interpolate(inputs: Float64Array, outputs: Float64Array, x: number): number {
  let low = 0;
  let high = inputs.length - 1;
  if (x <= inputs[low]) return outputs[low];
  if (x >= inputs[high]) return outputs[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (inputs[middle] <= x) low = middle;
    else high = middle;
  }
  const share = (x - inputs[low]) / (inputs[high] - inputs[low]);
  return outputs[low] + share * (outputs[high] - outputs[low]);
}
