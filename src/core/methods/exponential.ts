/** log 2 in two parts: the first has 32 bits, so that its product with a small integer is exact. */
const LOG2_HIGH = 0.6931471803691238;
const LOG2_LOW = 1.9082149292705877e-10;
const ORDER = 14;
const HALF = 0.5;
/** Beyond ±this the result is 0 or infinite. */
const REACH = 745.2;

/** 2^n for −1 100 ≤ n ≤ 1 100, by halving and doubling, which are exact (but for what falls below the smallest number). */
const MOST = 1100;
const POWERS = new Float64Array(2 * MOST + 1);
POWERS[MOST] = 1;
for (let n = 1; n <= MOST; n++) {
  POWERS[MOST + n] = 2 * POWERS[MOST + n - 1];
  POWERS[MOST - n] = POWERS[MOST - n + 1] / 2;
}

const LEFT_OUT = new Float64Array(ORDER + 1);
LEFT_OUT[0] = 1;
for (let n = 1; n <= ORDER; n++) LEFT_OUT[n] = LEFT_OUT[n - 1] / n;

/**
 * e^x within 4 parts in 10¹⁶, by + − × ÷ alone and so the same on every engine: x = n·log 2 + r with |r| ≤ log 2 / 2, the
 * Taylor series of e^r, and an exact power of two.
 */
export function exp(x: number): number {
  if (x > REACH) return Number.POSITIVE_INFINITY;
  if (x < -REACH) return 0;
  const n = Math.floor(x / LOG2_HIGH + HALF);
  const r = x - n * LOG2_HIGH - n * LOG2_LOW;
  let sum = LEFT_OUT[ORDER];
  for (let k = ORDER - 1; k >= 0; k--) sum = sum * r + LEFT_OUT[k];
  // In two steps, since 2^n itself may be infinite or 0 where the product is not.
  const half = n >> 1;
  return sum * POWERS[MOST + half] * POWERS[MOST + n - half];
}

const view = new DataView(new ArrayBuffer(8));
const SQRT2 = Math.sqrt(2);
const SMALLEST_NORMAL = 2 ** -1022;
const SHIFT = 2 ** 54;

/**
 * log x within 4 parts in 10¹⁶ of max(1, |log x|), by + − × ÷ alone: x = 2^n·m with m in [√½, √2), and twice the series of
 * artanh((m − 1)/(m + 1)). −∞ at 0; NaN below.
 */
export function log(x: number): number {
  if (!(x >= 0)) return Number.NaN;
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < SMALLEST_NORMAL) return log(x * SHIFT) - 54 * LOG2_HIGH - 54 * LOG2_LOW;
  view.setFloat64(0, x);
  const high = view.getUint32(0);
  let n = (high >>> 20) - 1023;
  view.setUint32(0, (high & 0xfffff) | (1023 << 20));
  let m = view.getFloat64(0);
  if (m >= SQRT2) {
    m /= 2;
    n++;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return n * LOG2_HIGH + (2 * s * sum + n * LOG2_LOW);
}

/** The logistic function 1/(1 + e^−x). */
export function logistic(x: number): number {
  const small = exp(-Math.abs(x));
  return x >= 0 ? 1 / (1 + small) : small / (1 + small);
}

/** log(1 + e^x), the cost of a logit x on the wrong side. */
export function softplus(x: number): number {
  return Math.max(x, 0) + log(1 + exp(-Math.abs(x)));
}
