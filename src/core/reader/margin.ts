import { answerOf } from "./forward";
import type { Target } from "./target";

/** Half the spacing of float32 numbers around 1, and of float64 numbers. */
const ROUNDOFF = 2 ** -24;

/**
 * What an output of a forward pass in float32 may be off from one in float64, whatever the order of its sums, on [0, 1]^d: one
 * bound an output. By the standard analysis of rounding (Higham 2002, section 3.5), layer by layer: with c = n + 3
 * roundings behind each term, e_{l,j} = Σ_i |w_{l,ji}| ((1 + cu) e_{l−1,i} + 2cu M_{l−1,i}), where M bounds activations.
 */
export function float32Bound({ layers }: Target): Float64Array {
  let error = new Float64Array(layers[0]?.inputs ?? 0).fill(ROUNDOFF);
  let held = new Float64Array(layers[0]?.inputs ?? 0).fill(1);
  for (const { inputs, units, weights } of layers) {
    const slack = (inputs + 3) * ROUNDOFF;
    const nextError = new Float64Array(units);
    const nextHeld = new Float64Array(units);
    for (let unit = 0, at = 0; unit < units; unit++)
      for (let input = 0; input < inputs; input++, at++) {
        const size = Math.abs(weights[at]);
        nextError[unit] += size * ((1 + slack) * error[input] + 2 * slack * held[input]);
        nextHeld[unit] += size * held[input];
      }
    error = nextError;
    held = nextHeld;
  }
  return error;
}

/**
 * The answer that outputs in float32 prove for float64, or −1 when the largest of them is not ahead of every other by more
 * than both may be off: then the image is to be run again in core.
 */
export function certainAnswer(outputs: ArrayLike<number>, bound: ArrayLike<number>): number {
  const best = answerOf(outputs);
  for (let output = 0; output < outputs.length; output++)
    if (output !== best && outputs[best] - outputs[output] <= bound[best] + bound[output])
      return -1;
  return best;
}
