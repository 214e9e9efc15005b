import { copyOf, insert, merge, NONE, noValues, type SortedValues } from "./sorted-values";
import { COMPARISON, handOver, STRIDE, type SubsetSearch, type Work } from "./subset-search";

/** The best subset so far. */
interface Best {
  error: number;
  members: readonly number[];
}

/** Products that wait in a short list, cheap to insert into, before they are merged into the long one. */
const RECENT = 2048;

/** Subsets of at most two products: the partner of each new product by bisection. O(m log m + m²/512) for m products. */
export function pairSearch(weight: number): SubsetSearch {
  let older = noValues(0);
  let recent = noValues(RECENT);
  let count = 0;
  const best: Best = { error: Math.abs(weight), members: [] };
  const work: Work = { done: 0 };
  return {
    *add(product) {
      const { members } = best;
      work.done += offerPartner(older, product, count, weight, best);
      work.done += offerPartner(recent, product, count, weight, best);
      insert(recent, product, count++);
      if (recent.size === RECENT + 2) {
        older = merge(older, recent);
        recent = noValues(RECENT);
        work.done += older.size;
      }
      if (work.done >= STRIDE) yield handOver(work);
      return best.members === members ? null : best.members;
    },
  };
}

/** Subsets of at most three products: one walk through the sorted earlier products for each new one. O(m²). */
export function tripleSearch(weight: number, capacity: number): SubsetSearch {
  const earlier = noValues(capacity);
  let count = 0;
  const best: Best = { error: Math.abs(weight), members: [] };
  const work: Work = { done: 0 };
  return {
    *add(product) {
      const { members } = best;
      yield* offerPairs(earlier, 0, product, [count], weight, best, work);
      insert(earlier, product, count++);
      return best.members === members ? null : best.members;
    },
  };
}

/** Subsets of at most four products: a walk for each new product and each second to last one. O(m³). */
export function quadrupleSearch(weight: number, capacity: number): SubsetSearch {
  const products: number[] = [];
  const sorted = noValues(capacity);
  /** The products before each one, in order of value. */
  const earlier: SortedValues[] = [];
  const best: Best = { error: Math.abs(weight), members: [] };
  const work: Work = { done: 0 };
  return {
    *add(product) {
      const { members } = best;
      const count = products.length;
      offer([count], Math.abs(product - weight), best);
      for (let third = 0; third < count; third++) {
        const before = earlier[third];
        yield* offerPairs(before, products[third], product, [third, count], weight, best, work);
      }
      earlier.push(copyOf(sorted));
      insert(sorted, product, count);
      products.push(product);
      return best.members === members ? null : best.members;
    },
  };
}

/** Takes a subset if its error is smaller, or equal with fewer members, or with the same number in lexicographic order. */
function offer(members: readonly number[], error: number, best: Best): void {
  if (error > best.error) return;
  if (error === best.error && !precedes(members, best.members)) return;
  best.error = error;
  best.members = members;
}

/** A tie with the best can win only against two members or more, since every subset on offer has the newest product. */
const canWin = (error: number, best: Best): boolean =>
  error < best.error || (error === best.error && best.members.length > 1);

function precedes(members: readonly number[], others: readonly number[]): boolean {
  if (members.length !== others.length) return members.length < others.length;
  const at = members.findIndex((member, index) => member !== others[index]);
  return at >= 0 && members[at] < others[at];
}

/**
 * Offers the best subsets {x, last} with x from `earlier`. The signed error never falls as x rises, rounding included,
 * so the best is on one of the sides of its change of sign. Returns about how many operations that took.
 */
function offerPartner(
  { values, positions, size }: SortedValues,
  product: number,
  last: number,
  weight: number,
  best: Best,
): number {
  let work = COMPARISON;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] + product - weight < 0) low = middle + 1;
    else high = middle;
  }
  for (const [start, step] of low === 0 ? AFTER : low === size ? BEFORE : BOTH) {
    let at = low + start;
    const error = Math.abs(values[at] + product - weight);
    if (!canWin(error, best)) continue;
    while (at >= 0 && at < size && Math.abs(values[at] + product - weight) === error) {
      offer(withoutNone(positions[at], NONE, [last]), error, best);
      at += step;
      work += COMPARISON;
    }
  }
  return work;
}
const BEFORE = [[-1, -1]] as const;
const AFTER = [[0, 1]] as const;
const BOTH = [...BEFORE, ...AFTER] as const;

/**
 * Offers the best subsets {x, y} ∪ tail with x and y from `earlier`, where the tail's products are `third` (0 for none)
 * and `product`. The signed error never falls as x or y rises, rounding included: a first walk finds the smallest error,
 * a second one all subsets that attain it. Yields as `SubsetSearch.add` does.
 */
function* offerPairs(
  { values, positions, size }: SortedValues,
  third: number,
  product: number,
  tail: readonly number[],
  weight: number,
  best: Best,
  work: Work,
): Generator<number, void> {
  let nearest = Number.POSITIVE_INFINITY;
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const signed = values[low] + values[high] + third + product - weight;
    if (signed < 0) {
      if (-signed < nearest) nearest = -signed;
      low++;
    } else {
      if (signed < nearest) nearest = signed;
      high--;
    }
  }
  work.done += size;
  if (work.done >= STRIDE) yield handOver(work);
  if (!canWin(nearest, best)) return;
  work.done += size;
  let top = size - 1;
  for (low = 0; low < top; low++) {
    const x = values[low];
    while (top > low && x + values[top] + third + product - weight > nearest) top--;
    for (let at = top; at > low; at--) {
      if (x + values[at] + third + product - weight < -nearest) break;
      offer(withoutNone(positions[low], positions[at], tail), nearest, best);
      work.done += COMPARISON;
      if (work.done >= STRIDE) yield handOver(work);
    }
  }
}

/** The members {x, y} ∪ tail in ascending order; all of the tail come after x and y. */
function withoutNone(x: number, y: number, tail: readonly number[]): readonly number[] {
  const first = Math.min(x, y);
  const second = Math.max(x, y);
  if (second === NONE) return tail;
  return first === NONE ? [second, ...tail] : [first, second, ...tail];
}
