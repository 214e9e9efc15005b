const HALF_PI = 1.5707963267948966;
const ORDER = 24;

/** cos πx for 0 ≤ x ≤ 1 within 3 · 10⁻¹⁶, by + − × ÷ alone: the Taylor series on [0, ½], and cos π(1 − x) = −cos πx. */
export function cosPi(x: number): number {
  if (x > 0.5) return -cosPi(1 - x);
  const angle = 2 * x * HALF_PI;
  const square = angle * angle;
  let sum = 1;
  for (let k = ORDER; k >= 2; k -= 2) sum = 1 - (sum * square) / (k * (k - 1));
  return sum;
}

/** The factor of a learning rate at `step` of `steps`: from 1 along half a cosine to 0 (Loshchilov & Hutter 2017). */
export const cosineDecay = (step: number, steps: number): number => (1 + cosPi(step / steps)) / 2;
