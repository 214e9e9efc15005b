import type { Network } from "../network/network";
import type { SlopeNetwork } from "../network/slopes";
import { draw, STREAM } from "../random/random";

/** A stream of uniforms on [−1, 1) for one test case. */
export function uniforms(seed: number): () => number {
  let index = 0;
  return () => draw(seed, STREAM.targets, index++);
}

/** A random target of the given widths from the inputs on; the first `biased` layers have biases. */
export function randomNetwork(seed: number, shape: readonly number[], biased = 0): Network {
  const next = uniforms(seed);
  const layers = shape.slice(1).map((units, layer) => {
    const weights = Array.from({ length: units }, () =>
      Array.from({ length: shape[layer] as number }, next),
    );
    return layer < biased ? { weights, biases: Array.from({ length: units }, next) } : { weights };
  });
  return { layers };
}

/** A random slope network whose two slopes differ everywhere, with a constant input when `constant`. */
export function randomSlopes(
  seed: number,
  shape: readonly number[],
  constant: boolean,
): SlopeNetwork {
  const next = uniforms(seed);
  const layers = shape.slice(1).map((units, layer) => {
    const inputs = (shape[layer] as number) + (constant && layer === 0 ? 1 : 0);
    const fill = () => Float64Array.from({ length: inputs * units }, next);
    return { inputs, units, positive: fill(), negative: fill() };
  });
  return { dimension: shape[0] as number, layers };
}
