/** Element types whose numbers float64 holds exactly. */
const SIZES = { F64: 8, F32: 4, F16: 2, BF16: 2 } as const;
type FloatType = keyof typeof SIZES;

/** A tensor of a safetensors file, in the order of its data. */
export interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float64Array;
}

/** Why bytes are no safetensors file that can be read. */
export type SafetensorsRefusal =
  | { readonly why: "not-safetensors" }
  | { readonly why: "truncated"; readonly expected: number; readonly found: number }
  | { readonly why: "element-type"; readonly name: string; readonly type: string }
  | { readonly why: "too-many-tensors"; readonly count: number; readonly most: number };

/** Longest header, and most tensors, that are looked at: a network of six layers needs less than a kilobyte. */
const LONGEST_HEADER = 1 << 20;
const MOST_TENSORS = 64;

interface Entry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { dtype, shape, data_offsets: offsets } = value;
  return (
    typeof dtype === "string" &&
    Array.isArray(shape) &&
    shape.length <= 8 &&
    shape.every(isCount) &&
    Array.isArray(offsets) &&
    offsets.length === 2 &&
    offsets.every(isCount) &&
    offsets[0] <= offsets[1]
  );
}

const isFloat = (type: string): type is FloatType => Object.hasOwn(SIZES, type);

function headerOf(file: Uint8Array): Record<string, unknown> | null {
  try {
    const content: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file));
    return isRecord(content) ? content : null;
  } catch {
    return null;
  }
}

/**
 * Reads the float tensors of a safetensors file: the header's length as a 64-bit integer, lowest byte first, the header as
 * JSON, then the data. Each tensor's bytes must be as many as its shape says.
 */
export function readSafetensors(file: Uint8Array): Tensor[] | SafetensorsRefusal {
  if (file.length < 10) return { why: "not-safetensors" };
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = view.getUint32(0, true);
  if (view.getUint32(4, true) !== 0 || length > LONGEST_HEADER || file[8] !== 0x7b)
    return { why: "not-safetensors" };
  const start = 8 + length;
  if (file.length < start) return { why: "truncated", expected: start, found: file.length };
  const header = headerOf(file.subarray(8, start));
  if (!header) return { why: "not-safetensors" };
  const entries = Object.entries(header).filter(([name]) => name !== "__metadata__");
  if (entries.length > MOST_TENSORS)
    return { why: "too-many-tensors", count: entries.length, most: MOST_TENSORS };
  const tensors: (Tensor & { readonly at: number })[] = [];
  let left = file.length - start;
  for (const [name, entry] of entries) {
    if (!isEntry(entry)) return { why: "not-safetensors" };
    const {
      dtype,
      shape,
      data_offsets: [from, to],
    } = entry;
    if (!isFloat(dtype)) return { why: "element-type", name, type: dtype.slice(0, 16) };
    const count = shape.reduce((product, side) => product * side, 1);
    if (count * SIZES[dtype] !== to - from) return { why: "not-safetensors" };
    if (start + to > file.length)
      return { why: "truncated", expected: start + to, found: file.length };
    // Tensors share no bytes, so that a small file never becomes a large network.
    left -= to - from;
    if (left < 0) return { why: "not-safetensors" };
    tensors.push({ name, shape, values: numbersOf(view, start + from, count, dtype), at: from });
  }
  return tensors
    .sort((x, y) => x.at - y.at)
    .map(({ name, shape, values }) => ({ name, shape, values }));
}

function numbersOf(view: DataView, from: number, count: number, type: FloatType): Float64Array {
  const size = SIZES[type];
  const values = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const place = from + at * size;
    if (type === "F64") values[at] = view.getFloat64(place, true);
    else if (type === "F32") values[at] = view.getFloat32(place, true);
    else values[at] = halfOf(view.getUint16(place, true), type === "F16" ? 10 : 7);
  }
  return values;
}

/** A 16-bit float with so many bits of fraction: 10 for IEEE's half precision, 7 for bfloat16. */
function halfOf(word: number, fractionBits: number): number {
  const exponentBits = 15 - fractionBits;
  const most = (1 << exponentBits) - 1;
  const sign = word & 0x8000 ? -1 : 1;
  const exponent = (word >> fractionBits) & most;
  const fraction = (word & ((1 << fractionBits) - 1)) / (1 << fractionBits);
  if (exponent === most) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  const bias = (most - 1) / 2;
  let scale = 1;
  for (let power = Math.max(exponent, 1); power < bias; power++) scale /= 2;
  for (let power = bias; power < exponent; power++) scale *= 2;
  return sign * scale * (exponent === 0 ? fraction : 1 + fraction);
}

/** A safetensors file of float32 tensors, one after the other; the header is padded so that the data begins at a multiple of 8. */
export function writeSafetensors(
  tensors: readonly Tensor[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = { __metadata__: metadata };
  let size = 0;
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: "F32", shape, data_offsets: [size, size + 4 * values.length] };
    size += 4 * values.length;
  }
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = 8 + 8 * Math.ceil(text.length / 8);
  const file = new Uint8Array(start + size).fill(0x20, 8, start);
  file.set(text, 8);
  const view = new DataView(file.buffer);
  view.setUint32(0, start - 8, true);
  let at = start;
  for (const { values } of tensors)
    for (const value of values) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  return file;
}
