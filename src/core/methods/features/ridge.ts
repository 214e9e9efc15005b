import type { Normal } from "./first-layer";

/**
 * Coefficients a of least |Φa − y|² + λn|a|², n the number of samples, by Cholesky's factors of ΦᵀΦ + λnI; null where these
 * do not exist in float64. Yields multiply-adds.
 */
export function* ridgeSteps(
  { count, products, wanted, samples }: Normal,
  lambda: number,
): Generator<number, Float64Array | null> {
  const factor = products.slice();
  for (let i = 0; i < count; i++) factor[i * count + i] += lambda * samples;
  for (let i = 0; i < count; i++) {
    const at = i * count;
    for (let j = 0; j <= i; j++) {
      const other = j * count;
      let sum = factor[at + j];
      for (let k = 0; k < j; k++) sum -= factor[at + k] * factor[other + k];
      if (j < i) factor[at + j] = sum / factor[other + j];
      else if (sum > 0) factor[at + i] = Math.sqrt(sum);
      else return null;
    }
    yield (i * i) / 2;
  }
  const solved = wanted.slice();
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < i; k++) solved[i] -= factor[i * count + k] * solved[k];
    solved[i] /= factor[i * count + i];
  }
  for (let i = count - 1; i >= 0; i--) {
    for (let k = i + 1; k < count; k++) solved[i] -= factor[k * count + i] * solved[k];
    solved[i] /= factor[i * count + i];
  }
  yield count * count;
  return solved;
}
