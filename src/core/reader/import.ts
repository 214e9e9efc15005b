import { readSafetensors, type SafetensorsRefusal } from "../files/safetensors";
import { LIMITS, type Matrix, type Target } from "./target";

/** Why a file is no network that can be looked for: one reason, the first that was met. */
export type Refusal =
  | SafetensorsRefusal
  | { readonly why: "too-many-bytes"; readonly bytes: number; readonly most: number }
  | { readonly why: "unknown-format" }
  /** JSON without `layers: [{weights: [[…]]}]`; `at` is where it ends to be so, such as `layers[1].weights`. */
  | { readonly why: "not-layers"; readonly at: string }
  | { readonly why: "no-layers" }
  /** `name` is the tensor's or the layer's. */
  | { readonly why: "has-biases"; readonly name: string }
  | { readonly why: "other-activation"; readonly name: string; readonly activation: string }
  | { readonly why: "not-matrix"; readonly name: string; readonly shape: readonly number[] }
  | { readonly why: "not-finite"; readonly name: string }
  | {
      readonly why: "no-chain";
      readonly name: string;
      readonly inputs: number;
      readonly before: number;
    }
  | {
      readonly why: "too-large";
      readonly what: "inputs" | "units" | "layers" | "outputs";
      readonly count: number;
      readonly most: number;
    };

/** A network from a file. */
export interface Imported {
  readonly target: Target;
  /**
   * Powers of two by which layers were divided because a weight exceeded 1 in size, 1 where none did. ReLU networks are positively
   * homogeneous: the file's outputs are the target's times the product of these, exactly, and its answers are the same.
   */
  readonly divisors: readonly number[];
}

/** Most bytes of a file that are looked at. */
export const MOST_BYTES = 1 << 26;

/** A layer as a file has it. */
interface Named {
  readonly name: string;
  readonly matrix: Matrix;
}

/** Names in the order in which people count: `fc2` before `fc10`. */
function countingOrder(one: string, other: string): number {
  const split = (name: string): string[] => name.match(/\d+|\D+/g) ?? [];
  const [xs, ys] = [split(one), split(other)];
  for (let at = 0; at < Math.min(xs.length, ys.length); at++) {
    const [x, y] = [xs[at], ys[at]];
    if (x === y) continue;
    const difference = Number(x) - Number(y);
    if (difference) return difference;
    return x < y ? -1 : 1;
  }
  return xs.length - ys.length;
}

const fits = (layers: readonly Named[]): boolean =>
  layers.every(({ matrix }, at) => at === 0 || matrix.inputs === layers[at - 1].matrix.units);

function fromSafetensors(file: Uint8Array): Named[] | Refusal {
  const tensors = readSafetensors(file);
  if ("why" in tensors) return tensors;
  const layers: Named[] = [];
  for (const { name, shape, values } of tensors) {
    if (shape.length === 1 && /bias$/.test(name)) {
      if (values.some((value) => value !== 0)) return { why: "has-biases", name };
    } else if (shape.length !== 2) return { why: "not-matrix", name, shape };
    else layers.push({ name, matrix: { units: shape[0], inputs: shape[1], weights: values } });
  }
  const counted = [...layers].sort((x, y) => countingOrder(x.name, y.name));
  return fits(counted) || !fits(layers) ? counted : layers;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function matrixFrom(rows: unknown, name: string): Matrix | Refusal {
  const at = `${name}.weights`;
  if (!Array.isArray(rows) || rows.length === 0 || !Array.isArray(rows[0]))
    return { why: "not-layers", at };
  const units = rows.length;
  const inputs = rows[0].length;
  if (units > LIMITS.units) return tooLarge("units", units);
  if (inputs > LIMITS.inputs) return tooLarge("inputs", inputs);
  const weights = new Float64Array(units * inputs);
  for (const [unit, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== inputs)
      return { why: "not-layers", at: `${at}[${unit}]` };
    for (const [input, weight] of row.entries()) {
      if (typeof weight !== "number") return { why: "not-layers", at: `${at}[${unit}][${input}]` };
      weights[unit * inputs + input] = weight;
    }
  }
  return { inputs, units, weights };
}

const isZero = (biases: unknown): boolean =>
  biases === undefined ||
  biases === null ||
  biases === false ||
  (Array.isArray(biases) && biases.every((bias) => bias === 0));

/** What an entry calls the function between layers, if it is not ReLU; after the last layer there may be none. */
function activationOf(entry: Record<string, unknown>): string | null {
  const { activation } = entry;
  if (typeof activation !== "string" || /^(relu|linear|identity|none|)$/i.test(activation))
    return null;
  return activation.slice(0, 32);
}

function fromJson(file: Uint8Array): Named[] | Refusal {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file));
  } catch {
    return { why: "unknown-format" };
  }
  if (!isRecord(content) || !Array.isArray(content.layers))
    return { why: "not-layers", at: "layers" };
  const entries: unknown[] = content.layers;
  if (entries.length > LIMITS.layers) return tooLarge("layers", entries.length);
  const whole = activationOf(content);
  if (whole !== null) return { why: "other-activation", name: "network", activation: whole };
  const layers: Named[] = [];
  for (const [at, entry] of entries.entries()) {
    const name = `layers[${at}]`;
    if (!isRecord(entry)) return { why: "not-layers", at: name };
    if (!isZero(entry.biases) || !isZero(entry.bias)) return { why: "has-biases", name };
    const activation = activationOf(entry);
    if (activation !== null) return { why: "other-activation", name, activation };
    const matrix = matrixFrom(entry.weights, name);
    if ("why" in matrix) return matrix;
    layers.push({ name, matrix });
  }
  return layers;
}

type Side = "inputs" | "units" | "layers" | "outputs";
const tooLarge = (what: Side, count: number): Refusal => ({
  why: "too-large",
  what,
  count,
  most: LIMITS[what],
});

/** Some ten times faster than `every`: the page reads its networks before it shows anything. */
function areFinite(weights: Float64Array): boolean {
  for (const weight of weights) if (!Number.isFinite(weight)) return false;
  return true;
}

/** The first thing that keeps layers from being a target. */
function refusalOf(layers: readonly Named[]): Refusal | null {
  if (layers.length === 0) return { why: "no-layers" };
  if (layers.length > LIMITS.layers) return tooLarge("layers", layers.length);
  for (const [at, { name, matrix }] of layers.entries()) {
    const { inputs, units, weights } = matrix;
    const last = at === layers.length - 1;
    if (inputs === 0 || units === 0) return { why: "not-matrix", name, shape: [units, inputs] };
    if (inputs > LIMITS.inputs) return tooLarge("inputs", inputs);
    if (units > LIMITS.units) return tooLarge("units", units);
    if (last && units > LIMITS.outputs) return tooLarge("outputs", units);
    const before = layers[at - 1]?.matrix.units ?? inputs;
    if (inputs !== before) return { why: "no-chain", name, inputs, before };
    if (!areFinite(weights)) return { why: "not-finite", name };
  }
  return null;
}

/** The least power of two that is not below the largest weight; 1 when that is at most 1. */
function divisorOf({ weights }: Matrix): number {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  let divisor = 1;
  while (divisor < largest) divisor *= 2;
  return divisor;
}

/**
 * The bias-free ReLU network in a file: safetensors with one matrix a layer, rows are units, as PyTorch's `Linear` stores
 * it; or JSON `{layers: [{weights: [[…], …]}, …]}`. Biases that are all 0 are none. Never throws.
 */
export function readNetwork(file: Uint8Array): Imported | Refusal {
  if (file.length > MOST_BYTES)
    return { why: "too-many-bytes", bytes: file.length, most: MOST_BYTES };
  const isJson = /^\s*\{/.test(String.fromCharCode(...file.subarray(0, 8)));
  const layers = isJson ? fromJson(file) : fromSafetensors(file);
  if ("why" in layers) return layers;
  const refusal = refusalOf(layers);
  if (refusal) return refusal;
  const divisors = layers.map(({ matrix }) => divisorOf(matrix));
  return {
    divisors,
    target: {
      layers: layers.map(({ matrix }, at) =>
        divisors[at] === 1
          ? matrix
          : { ...matrix, weights: matrix.weights.map((weight) => weight / divisors[at]) },
      ),
    },
  };
}
