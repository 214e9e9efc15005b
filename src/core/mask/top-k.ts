/** The `k`-th largest of `values`, 1 ≤ k ≤ length, by Hoare's selection; reorders them. */
function kthLargest(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  const place = k - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] > pivot) i++;
      while (values[j] < pivot) j--;
      if (i <= j) {
        const swap = values[i];
        values[i++] = values[j];
        values[j--] = swap;
      }
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place];
}

let spare = new Float64Array(0);

/**
 * Writes 1 to `kept` at the `k` places where |values| is largest and 0 elsewhere; of equals the lowest places are kept.
 * With `among`, which may be `kept` itself, only places where it is not 0 are looked at; k is at most their number.
 */
export function keepLargest(
  values: Float64Array,
  k: number,
  kept: Uint8Array,
  among?: Uint8Array,
): void {
  if (spare.length < values.length) spare = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++)
    if (among?.[i] !== 0) spare[count++] = Math.abs(values[i]);
  const least = k > 0 ? kthLargest(spare.subarray(0, count), k) : Number.POSITIVE_INFINITY;
  let left = k;
  for (let i = 0; i < count; i++) if (spare[i] > least) left--;
  for (let i = 0; i < values.length; i++) {
    const size = among?.[i] === 0 ? -1 : Math.abs(values[i]);
    kept[i] = size > least || (size === least && left-- > 0) ? 1 : 0;
  }
}

/** How many of `count` weights a share keeps: the nearest whole number, halves up. */
export const keptOf = (share: number, count: number): number => Math.floor(share * count + 0.5);
