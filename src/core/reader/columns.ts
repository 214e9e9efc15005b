/** The entries of a vector that are above 0, with their values; `count` of them. */
export interface Sparse {
  readonly at: Int32Array;
  readonly value: Float64Array;
  count: number;
}

export const newSparse = (length: number): Sparse => ({
  at: new Int32Array(length),
  value: new Float64Array(length),
  count: 0,
});

/** Keeps what is above 0 of a vector: the ReLU of it, without the zeros. */
export function gather(sparse: Sparse, values: Float64Array): void {
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (value <= 0) continue;
    sparse.at[count] = at;
    sparse.value[count++] = value;
  }
  sparse.count = count;
}

/** 255 levels of grey as numbers in [0, 1]. */
const GREY = Float64Array.from({ length: 256 }, (_, level) => level / 255);

/** Keeps the pixels of an image that are not 0; the image begins at `first`. */
export function gatherPixels(
  sparse: Sparse,
  pixels: Uint8Array,
  first: number,
  size: number,
): void {
  let count = 0;
  for (let at = 0; at < size; at++) {
    const level = pixels[first + at];
    if (level === 0) continue;
    sparse.at[count] = at;
    sparse.value[count++] = GREY[level];
  }
  sparse.count = count;
}

/**
 * Writes W x to `sums` for a matrix whose columns stand one after the other. Each sum is taken in the order of the
 * entries of x, four of which share one pass.
 */
export function multiply(sums: Float64Array, columns: Float64Array, sparse: Sparse): void {
  const { at, value, count } = sparse;
  const units = sums.length;
  sums.fill(0);
  let entry = 0;
  for (; entry + 4 <= count; entry += 4) {
    const a = at[entry] * units;
    const b = at[entry + 1] * units;
    const c = at[entry + 2] * units;
    const d = at[entry + 3] * units;
    const x = value[entry];
    const y = value[entry + 1];
    const z = value[entry + 2];
    const w = value[entry + 3];
    for (let unit = 0; unit < units; unit++)
      sums[unit] =
        sums[unit] +
        x * columns[a + unit] +
        y * columns[b + unit] +
        z * columns[c + unit] +
        w * columns[d + unit];
  }
  for (; entry < count; entry++) {
    const first = at[entry] * units;
    const by = value[entry];
    for (let unit = 0; unit < units; unit++) sums[unit] += by * columns[first + unit];
  }
}

/** Adds the outer product of x and `vector` to a matrix whose columns stand one after the other. */
export function addOuter(columns: Float64Array, sparse: Sparse, vector: Float64Array): void {
  const units = vector.length;
  for (let entry = 0; entry < sparse.count; entry++) {
    const first = sparse.at[entry] * units;
    const by = sparse.value[entry];
    for (let unit = 0; unit < units; unit++) columns[first + unit] += by * vector[unit];
  }
}
