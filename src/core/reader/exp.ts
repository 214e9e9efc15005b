const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** 1/n!, from the thirteenth down to the first: the next term is below 2⁻⁵⁶ for |r| ≤ ½ ln 2. */
const TERMS = [
  1 / 6227020800,
  1 / 479001600,
  1 / 39916800,
  1 / 3628800,
  1 / 362880,
  1 / 40320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  1 / 2,
  1,
];
/** Below this the result is taken as 0. */
const LEAST = -700;

/**
 * e^x for x ≤ 0 by + and × alone, so that it is the same number on every engine; within 4 units in the last place. The
 * argument is split as n ln 2 + r (Cody & Waite 1980), and e^r is its Taylor polynomial.
 */
export function expOf(x: number): number {
  if (x < LEAST) return 0;
  const n = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - n * LN2_HIGH - n * LN2_LOW;
  let sum = 0;
  for (const term of TERMS) sum = (sum + term) * r;
  return (sum + 1) * powerOfTwo(n);
}

/** 2ⁿ for −1100 ≤ n ≤ 0, by squaring. */
function powerOfTwo(n: number): number {
  let result = 1;
  let base = 0.5;
  for (let rest = -n; rest > 0; rest >>= 1) {
    if (rest & 1) result *= base;
    base *= base;
  }
  return result;
}
