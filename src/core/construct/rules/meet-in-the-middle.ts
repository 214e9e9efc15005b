import { COMPARISON, handOver, STRIDE, type SubsetSearch, type Work } from "./subset-search";

/** Most products that the search takes: two halves of 15 and 14, and the newest one. */
export const MEET_LIMIT = 30;
const LOW = 15;
/**
 * Most subsets within rounding of the best that are compared for one new product: a bound on time. Lists of short
 * decimals stay below half of it; only more than 20 products, many of them beyond float64's reach of w, can exceed it.
 */
const MOST_COMPARED = 1 << 19;

/** Subset sums in ascending order, each with its members as a bit mask. */
interface Sums {
  readonly values: Float64Array;
  readonly masks: Int32Array;
}

/**
 * Unlimited subsets, after Horowitz & Sahni 1974: a subset that contains the newest product is a subset of the first 15
 * products, a subset of the later ones and the newest. Both lists of sums are sorted, so one walk through them finds the
 * best; no list is ever sorted, since a new product merges a list with its own shifted copy. O(2^{m/2}) for m products.
 */
export function meetInTheMiddle(weight: number): SubsetSearch {
  const products: number[] = [];
  let low: Sums = { values: new Float64Array(1), masks: new Int32Array(1) };
  let high = low;
  let magnitude = Math.abs(weight);
  let bestError = Math.abs(weight);
  let bestMask = 0;
  const work: Work = { done: 0 };

  /** Sums of the list for `high` hold only up to rounding: the decision is made on the sum in ascending order. */
  function offer(prefix: number, lowMask: number, highMask: number, product: number): void {
    let sum = prefix;
    for (let rest = highMask; rest !== 0; rest &= rest - 1)
      sum += products[LOW + 31 - Math.clz32(rest & -rest)];
    const error = Math.abs(sum + product - weight);
    if (error > bestError) return;
    const mask = lowMask | (highMask << LOW) | (1 << products.length);
    if (error === bestError && !precedes(mask, bestMask)) return;
    bestError = error;
    bestMask = mask;
  }

  return {
    *add(product) {
      magnitude += Math.abs(product);
      const slack = magnitude * 2 ** -46;
      const offset = product - weight;
      const nearest = nearestSum(low.values, high.values, offset);
      work.done += low.values.length + high.values.length;
      if (work.done >= STRIDE) yield handOver(work);
      const before = bestMask;
      if (nearest <= bestError + slack) {
        const reach = Math.min(bestError + slack, nearest + 2 * slack);
        let top = high.values.length - 1;
        let compared = 0;
        for (let i = 0; i < low.values.length && compared < MOST_COMPARED; i++) {
          const prefix = low.values[i];
          while (top >= 0 && prefix + high.values[top] + offset > reach) top--;
          for (let j = top; j >= 0; j--) {
            if (prefix + high.values[j] + offset < -reach) break;
            compared++;
            offer(prefix, low.masks[i], high.masks[j], product);
            work.done += COMPARISON;
            if (work.done >= STRIDE) yield handOver(work);
          }
        }
      }
      const position = products.push(product) - 1;
      if (position < LOW) low = distinct(withProduct(low, product, 1 << position));
      else high = withProduct(high, product, 1 << (position - LOW));
      work.done += low.values.length + high.values.length;
      if (work.done >= STRIDE) yield handOver(work);
      return bestMask === before ? null : membersOf(bestMask);
    },
  };
}

/** Smallest |x + y + offset| over x and y from two ascending lists. */
function nearestSum(xs: Float64Array, ys: Float64Array, offset: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  let i = 0;
  let j = ys.length - 1;
  while (i < xs.length && j >= 0) {
    const distance = xs[i] + ys[j] + offset;
    if (distance < 0) {
      if (-distance < nearest) nearest = -distance;
      i++;
    } else {
      if (distance < nearest) nearest = distance;
      j--;
    }
  }
  return nearest;
}

/** The sums with and without one more product. */
function withProduct({ values, masks }: Sums, product: number, bit: number): Sums {
  const count = values.length;
  const merged = { values: new Float64Array(2 * count), masks: new Int32Array(2 * count) };
  let without = 0;
  let shifted = 0;
  for (let at = 0; at < 2 * count; at++) {
    const sum = shifted < count ? values[shifted] + product : Number.POSITIVE_INFINITY;
    if (without < count && values[without] <= sum) {
      merged.values[at] = values[without];
      merged.masks[at] = masks[without++];
    } else {
      merged.values[at] = sum;
      merged.masks[at] = masks[shifted++] | bit;
    }
  }
  return merged;
}

/** One subset for each sum, the first by the tie rule: whatever follows in ascending order, the others cannot win. */
function distinct({ values, masks }: Sums): Sums {
  let count = 0;
  for (let at = 0; at < values.length; at++) {
    const mask = masks[at];
    if (count > 0 && values[at] === values[count - 1]) {
      if (precedes(mask, masks[count - 1])) masks[count - 1] = mask;
    } else {
      values[count] = values[at];
      masks[count++] = mask;
    }
  }
  return { values: values.subarray(0, count), masks: masks.subarray(0, count) };
}

/** Fewer members first, then lexicographic: the mask that holds the lowest bit in which they differ. */
function precedes(mask: number, other: number): boolean {
  const difference = sizeOf(mask) - sizeOf(other);
  if (difference !== 0) return difference < 0;
  const bits = mask ^ other;
  return (mask & (bits & -bits)) !== 0;
}

function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}

function membersOf(mask: number): number[] {
  const members: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) members.push(31 - Math.clz32(rest & -rest));
  return members;
}
