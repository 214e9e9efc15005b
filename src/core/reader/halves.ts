/** Most products of one search: the members of a subset are the bits of one word. */
export const MOST_PRODUCTS = 30;

/** Rough sums count in units of 2⁻²⁵: sums of 30 products and a weight stay in 32-bit integers. */
const UNITS = 2 ** 25;
/** What cutting each of 30 products and the weight down to units can move a sum by. */
const SLACK = 32;

/** Rough sums of all subsets of some products, ascending, each with its members; two copies take turns. */
interface Half {
  sums: Int32Array;
  members: Int32Array;
  nextSums: Int32Array;
  nextMembers: Int32Array;
  size: number;
  /** Rough sum and members of the subset of all. */
  total: number;
  all: number;
}

const newHalf = (products: number): Half => ({
  sums: new Int32Array(1 << products),
  members: new Int32Array(1 << products),
  nextSums: new Int32Array(1 << products),
  nextMembers: new Int32Array(1 << products),
  size: 1,
  total: 0,
  all: 0,
});

/**
 * Takes one more product: the list merged with its own copy shifted by it. A subset and what it leaves out have the same
 * total, so the upper half of the new list is its lower half from behind. No branch depends on a number: none is mispredicted.
 */
function extend(half: Half, product: number, bit: number): void {
  const { sums, members, nextSums, nextMembers, size } = half;
  half.total = (half.total + product) | 0;
  half.all |= bit;
  const { total, all } = half;
  // The list that begins lower is never overtaken: its index alone could reach the end.
  const lower = Math.min(product, 0);
  const upper = Math.max(product, 0);
  const lowerBit = product < 0 ? bit : 0;
  const upperBit = bit ^ lowerBit;
  let i = 0;
  let j = 0;
  for (let at = 0, end = 2 * size - 1; at < size; at++, end--) {
    const one = (sums[i] + lower) | 0;
    const ahead = (sums[j] + upper - one) | 0;
    const other = ahead >> 31;
    const sum = (one + (ahead & other)) | 0;
    const mask =
      members[(i + ((j - i) & other)) | 0] | (lowerBit ^ ((lowerBit ^ upperBit) & other));
    nextSums[at] = sum;
    nextMembers[at] = mask;
    nextSums[end] = total - sum;
    nextMembers[end] = all ^ mask;
    j = (j - other) | 0;
    i = (i + 1 + other) | 0;
  }
  half.sums = nextSums;
  half.members = nextMembers;
  half.nextSums = sums;
  half.nextMembers = members;
  half.size = 2 * size;
}

/** Fewer members first, then the mask that holds the lowest bit in which they differ. */
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

/**
 * The search for the best subset of a growing list of products by two merged halves (Horowitz & Sahni 1974): products go
 * to the halves in turn, and one walk through both lists of sums passes all subsets near a weight. It walks on rough sums;
 * whichever may be best is summed in float64, exactly for the products of a random parent, which are multiples of 2⁻⁴⁶.
 * The best has the smallest |Σ − w|, then the fewest members, then the lexicographically first. O(2^{m/2}) for m products.
 */
export class Halves {
  /** The best subset that is known: its error, its sum and the positions of its members as bits. */
  error = 0;
  slope = 0;
  members = 0;
  private weight = 0;
  private count = 0;
  private newest = 0;
  private reach = 0;
  private readonly products = new Float64Array(MOST_PRODUCTS);
  private readonly low: Half;
  private readonly high: Half;

  /** For lists of at most `most` products, of at most 1 in size. */
  constructor(most: number) {
    this.low = newHalf((most + 1) >> 1);
    this.high = newHalf(most >> 1);
  }

  /** Empties the list and begins with another weight: the empty subset is its best. */
  start(weight: number): void {
    for (const half of [this.low, this.high]) {
      half.sums[0] = 0;
      half.members[0] = 0;
      half.size = 1;
      half.total = 0;
      half.all = 0;
    }
    this.count = 0;
    this.aim(weight);
  }

  /** Another weight for the same list. */
  aim(weight: number): void {
    this.weight = weight;
    this.error = Math.abs(weight);
    this.slope = 0;
    this.members = 0;
  }

  add(product: number): void {
    const rough = (product * UNITS) | 0;
    extend(this.count & 1 ? this.high : this.low, rough, 1 << this.count);
    this.products[this.count++] = product;
  }

  /** Compares all subsets of the list with the best. */
  search(): void {
    this.walk(this.weight, 0);
  }

  /** Adds a product, and compares the subsets that have it with the best; returns whether one of them is better. */
  searchWith(product: number): boolean {
    const before = this.members;
    this.newest = product;
    this.walk(this.weight - product, 1 << this.count);
    this.add(product);
    return this.members !== before;
  }

  /** Looks for pairs of sums near `wanted`; their subsets have the members in `more`, too. */
  private walk(wanted: number, more: number): void {
    const { low, high } = this;
    const xs = low.sums;
    const ys = high.sums;
    const rough = (wanted * UNITS) | 0;
    this.reach = ((this.error * UNITS) | 0) + SLACK;
    let i = 0;
    let j = high.size - 1;
    const end = low.size;
    let reach = this.reach;
    while (i < end && j >= 0) {
      const off = (xs[i] + ys[j] - rough) | 0;
      const below = off >> 31;
      // |off|, or one less.
      if ((off ^ below) <= reach) reach = this.look(i, j, rough, more);
      i = (i - below) | 0;
      j = (j - 1 - below) | 0;
    }
  }

  /** Offers the pair and those that the walk does not pass though they may be as near: further on in its row or column. */
  private look(i: number, j: number, rough: number, more: number): number {
    const { low, high } = this;
    for (let at = j; at >= 0; at--) {
      if (low.sums[i] + high.sums[at] - rough < -this.reach) break;
      this.offer(low.members[i] | high.members[at] | more);
    }
    for (let at = i + 1; at < low.size; at++) {
      if (low.sums[at] + high.sums[j] - rough > this.reach) break;
      this.offer(low.members[at] | high.members[j] | more);
    }
    return this.reach;
  }

  private offer(members: number): void {
    const { products } = this;
    let sum = 0;
    for (let rest = members; rest !== 0; rest &= rest - 1) {
      const at = 31 - Math.clz32(rest & -rest);
      sum += at === this.count ? this.newest : products[at];
    }
    const error = Math.abs(sum - this.weight);
    if (error > this.error || (error === this.error && !precedes(members, this.members))) return;
    this.error = error;
    this.slope = sum;
    this.members = members;
    this.reach = ((error * UNITS) | 0) + SLACK;
  }
}
