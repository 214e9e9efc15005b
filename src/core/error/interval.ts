import type { Shape } from "./cells";

/** [−1, 1], the cube and the ball of one input. */
export const interval: Shape = {
  dimension: 1,
  pieces: [
    [-1, 0],
    [0, 1],
  ],
  touches: () => true,
  split([start, end], [first, last]) {
    const [a, b, p, q] = [start, end, first, last] as [number, number, number, number];
    const kink = a + (b - a) * (p / (p - q));
    return p > 0
      ? [
          [a, kink],
          [kink, b],
        ]
      : [
          [kink, b],
          [a, kink],
        ];
  },
  candidates: (cell) => cell,
};
