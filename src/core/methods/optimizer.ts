/** Names of the ways to go down. */
export type OptimizerName = "adam" | "momentum";

/** Takes one step along the gradients of numbers that it changes in place. */
export type Optimizer = (
  numbers: readonly Float64Array[],
  gradients: readonly Float64Array[],
  rate: number,
) => void;

const KEEP = { first: 0.9, second: 0.999 } as const;
const LEAST = 1e-8;

const zerosLike = (numbers: readonly Float64Array[]): Float64Array[] =>
  numbers.map(({ length }) => new Float64Array(length));

/**
 * Adam (Kingma & Ba 2015) with β = .9 and .999, ε = 1e-8. Numbers whose `kept` is 0 are left alone, and so are their moments.
 */
export function adam(like: readonly Float64Array[], kept?: readonly Uint8Array[]): Optimizer {
  const means = zerosLike(like);
  const squares = zerosLike(like);
  let firstLeft = 1;
  let secondLeft = 1;
  return (numbers, gradients, rate) => {
    firstLeft *= KEEP.first;
    secondLeft *= KEEP.second;
    const step = rate / (1 - firstLeft);
    const whole = 1 / (1 - secondLeft);
    numbers.forEach((values, layer) => {
      const gradient = gradients[layer];
      const mean = means[layer];
      const square = squares[layer];
      const mask = kept?.[layer];
      for (let i = 0; i < values.length; i++) {
        if (mask && mask[i] === 0) continue;
        const g = gradient[i];
        mean[i] = KEEP.first * mean[i] + (1 - KEEP.first) * g;
        square[i] = KEEP.second * square[i] + (1 - KEEP.second) * g * g;
        values[i] -= (step * mean[i]) / (Math.sqrt(square[i] * whole) + LEAST);
      }
    });
  };
}

const MOMENTUM = 0.9;

/** Gradient descent with momentum .9 and weight decay inside the gradient: v ← .9v + g + decay·s, s ← s − rate·v. */
export function momentum(like: readonly Float64Array[], decay: number): Optimizer {
  const speeds = zerosLike(like);
  return (numbers, gradients, rate) =>
    numbers.forEach((values, layer) => {
      const gradient = gradients[layer];
      const speed = speeds[layer];
      for (let i = 0; i < values.length; i++) {
        speed[i] = MOMENTUM * speed[i] + gradient[i] + decay * values[i];
        values[i] -= rate * speed[i];
      }
    });
}
