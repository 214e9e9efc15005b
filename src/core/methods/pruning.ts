import { keepLargest } from "../mask/top-k";
import { type MaskedNet, matricesOf, type NetShape } from "./net";

/** Kept weights of every layer, biases aside. */
export const countsOf = ({ shape, kept }: Pick<MaskedNet, "shape" | "kept">): number[] =>
  matricesOf(shape).map(({ units }, layer) => {
    const all = kept[layer].reduce((sum, one) => sum + one, 0);
    return shape.constant === "bias" ? all - units : all;
  });

/** What a round of pruning leaves of every layer: the share `rate` of its weights is dropped, of the last layer's half as much. */
export const afterRound = (counts: readonly number[], rate: number): number[] =>
  counts.map((count, layer) => {
    const share = layer === counts.length - 1 ? rate / 2 : rate;
    return count - Math.floor(share * count + 0.5);
  });

/** Keeps, of the weights that `kept` has, the `counts` largest values of every layer, and all biases. Changes `kept`. */
export function keepLargestWeights(
  shape: NetShape,
  values: readonly Float64Array[],
  counts: readonly number[],
  kept: readonly Uint8Array[],
): void {
  matricesOf(shape).forEach(({ units, rows }, layer) => {
    const mask = kept[layer];
    const biases = shape.constant === "bias" ? units : 0;
    const mark = (as: number): void => {
      for (let u = 0; u < biases; u++) mask[u * rows + rows - 1] = as;
    };
    mark(0);
    keepLargest(values[layer], counts[layer], mask, mask);
    mark(1);
  });
}
