import { streamKey, threefryRun, uniform } from "../random/random";
import { matricesOf, type NetShape } from "./net";
import { normalOf } from "./normal";

/** Names of the distributions of a random network's weights. */
export type InitialName = "signed-constant" | "kaiming-uniform" | "kaiming-normal" | "uniform";

/** One number from a 32-bit word, for a layer of so many inputs, the constant one included. */
type Drawing = (word: number, fanIn: number) => number;

/** All distributions; menus, commands and tests iterate this table. They have variance 2/fan-in (He et al. 2015), but for the theorem's U[−1, 1). */
export const INITIALS: Readonly<Record<InitialName, Drawing>> = {
  "signed-constant": (word, fanIn) => (word < 0 ? -1 : 1) * Math.sqrt(2 / fanIn),
  "kaiming-uniform": (word, fanIn) => uniform(word) * Math.sqrt(6 / fanIn),
  "kaiming-normal": (word, fanIn) => normalOf(word) * Math.sqrt(2 / fanIn),
  uniform: (word) => uniform(word),
};

/** A number for each weight of a shape from one stream of `seed`: word i of layer l belongs to weight i, unit by unit. */
function drawn(
  shape: NetShape,
  seed: number,
  stream: number,
  number: (word: number, rows: number, units: number, input: number) => number,
  again = 0,
): Float64Array[] {
  return matricesOf(shape).map(({ units, rows }, layer) => {
    const count = units * rows;
    const words = new Int32Array(count + (count & 1));
    threefryRun(seed, streamKey(stream), 0, (again << 8) | layer, words.length >> 1, words);
    return Float64Array.from({ length: count }, (_, i) => number(words[i], rows, units, i % rows));
  });
}

/** The weights of a random network, the constant input's among them. */
export const randomWeights = (
  shape: NetShape,
  initial: InitialName,
  seed: number,
  stream: number,
): Float64Array[] => drawn(shape, seed, stream, (word, rows) => INITIALS[initial](word, rows));

/** Weights to train from: normal of variance 2/(inputs + units), biases 0 (Glorot & Bengio 2010). */
export const glorotWeights = (shape: NetShape, seed: number, stream: number): Float64Array[] =>
  drawn(shape, seed, stream, (word, rows, units, input) => {
    const inputs = shape.constant === "bias" ? rows - 1 : rows;
    return input === inputs ? 0 : normalOf(word) * Math.sqrt(2 / (inputs + units));
  });

/** Numbers from U[−1, 1)/√fan-in, one for each weight: scores to start from, or an order at random; drawn once, or `again`. */
export const randomScores = (
  shape: NetShape,
  seed: number,
  stream: number,
  again = 0,
): Float64Array[] =>
  drawn(shape, seed, stream, (word, rows) => uniform(word) / Math.sqrt(rows), again);
