import type { Shape } from "./cells";

/** [−1, 1], the cube and the ball of one input. */
export const interval: Shape = {
  dimension: 1,
  pieces: [
    [-1, 0],
    [0, 1],
  ],
  touches: () => true,
  split([a, b], [p, q]) {
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
