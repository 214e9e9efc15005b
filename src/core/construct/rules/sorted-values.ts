/** Position that stands for "no neuron"; its value is 0. */
export const NONE = -1;

/**
 * Values in ascending order, each with its position in the order of arrival. At most two of equal values are kept, the
 * earliest: a subset of two needs no third. Value 0 belongs to `NONE`, since leaving a neuron out costs less than keeping it.
 */
export interface SortedValues {
  values: Float64Array;
  positions: Int32Array;
  size: number;
}

/** The values of an empty pool, with room for `capacity` more: 0 twice, since a subset may leave out both its neurons. */
export const noValues = (capacity: number): SortedValues => ({
  values: new Float64Array(capacity + 2),
  positions: new Int32Array(capacity + 2).fill(NONE),
  size: 2,
});

/** A copy that later insertions do not change. */
export const copyOf = ({ values, positions, size }: SortedValues): SortedValues => ({
  values: values.slice(0, size),
  positions: positions.slice(0, size),
  size,
});

/** Inserts a value that arrives after all others; O(size), by moving memory. */
export function insert(sorted: SortedValues, value: number, position: number): void {
  const { values, positions, size } = sorted;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle + 1;
    else high = middle;
  }
  if (low > 1 && values[low - 1] === value && values[low - 2] === value) return;
  values.copyWithin(low + 1, low, size);
  positions.copyWithin(low + 1, low, size);
  values[low] = value;
  positions[low] = position;
  sorted.size = size + 1;
}

/** Both lists in one; all of `older` arrived before all of `newer`. */
export function merge(older: SortedValues, newer: SortedValues): SortedValues {
  const merged = noValues(older.size + newer.size);
  const { values, positions } = merged;
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < older.size || j < newer.size) {
    const first = j >= newer.size || (i < older.size && older.values[i] <= newer.values[j]);
    const from = first ? older : newer;
    const at = first ? i++ : j++;
    const value = from.values[at];
    if (size > 1 && values[size - 1] === value && values[size - 2] === value) continue;
    values[size] = value;
    positions[size++] = from.positions[at];
  }
  merged.size = size;
  return merged;
}
