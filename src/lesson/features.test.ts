import { expect, test } from "vitest";
import { emptySlopes, evaluateLayers, type SlopeNetwork } from "../core/network/slopes";
import { draw, STREAM } from "../core/random/random";
import { setPoolSize } from "../state/document/edit";
import { ONE_RELU } from "./documents";
import { arcCosine, evenReLU, mostMissed, shareMissed, wholeNeurons } from "./features";
import { runOfSetting } from "./runOfStep";
import { INPUTS, NEURONS } from "./WholeNeurons";

/** Standard normal numbers by Box and Muller, from the seeded generator. */
function normals(count: number): number[] {
  const open = (i: number) => (draw(7, STREAM.targets, i) + 1) / 2 + 2 ** -25;
  return Array.from(
    { length: count },
    (_, i) => Math.sqrt(-2 * Math.log(open(2 * i))) * Math.cos(2 * Math.PI * open(2 * i + 1)),
  );
}

const relu = (u: readonly number[], x: readonly number[]) =>
  Math.max(
    0,
    u.reduce((sum, value, i) => sum + value * x[i], 0),
  );

test("the kernel is ½ on equal unit vectors, 0 on opposite ones and 1/(2π) on orthogonal ones", () => {
  expect(arcCosine([1, 0], [1, 0])).toBeCloseTo(1 / 2, 15);
  expect(arcCosine([1, 0], [-1, 0])).toBeCloseTo(0, 15);
  expect(arcCosine([1, 0], [0, 1])).toBeCloseTo(1 / (2 * Math.PI), 15);
});

test("the kernel is the mean of the product over sampled normal inputs", () => {
  const [u, v] = [
    [0.8, -0.3],
    [0.2, 0.9],
  ];
  const count = 100_000;
  const x = normals(2 * count);
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const point = [x[2 * i], x[2 * i + 1]];
    sum += relu(u, point) * relu(v, point);
  }
  expect(sum / count).toBeCloseTo(arcCosine(u, v), 2);
});

test("nothing is missed with the ReLU itself among the features, and all of it without features", () => {
  expect(shareMissed([[3, 4]], [0.3, 0.4])).toBeCloseTo(0, 6);
  expect(shareMissed([], [1])).toBe(1);
});

test("one feature misses what the angle between them leaves", () => {
  const [u, v] = [
    [1, 0],
    [0, 1],
  ];
  // 1 − cos² of the angle between the two functions.
  const cosine = arcCosine(u, v) / arcCosine(u, u);
  expect(shareMissed([u], v)).toBeCloseTo(Math.sqrt(1 - cosine * cosine), 12);
});

test("more whole neurons of the same draw never miss more", () => {
  const shares = [4, 16, 64].map((count) => shareMissed(wholeNeurons(1, 4, count), evenReLU(4)));
  expect(shares).toEqual([...shares].sort((x, y) => y - x));
});

test("with more inputs the same number of whole neurons misses more, in every draw tried", () => {
  for (let seed = 0; seed < 5; seed++) {
    const shares = INPUTS.map((inputs) =>
      shareMissed(wholeNeurons(seed, inputs, NEURONS), evenReLU(inputs)),
    );
    expect(shares).toEqual([...shares].sort((x, y) => x - y));
    expect(shares[0]).toBeLessThan(1e-6);
    expect(shares.at(-1)).toBeGreaterThan(0.1);
  }
});

test("what a ticket misses of one ReLU is bounded from above, and exact where its last weight alone is off", () => {
  const { target, ticket, wiring } = runOfSetting({ document: setPoolSize(ONE_RELU, 40) });
  const x = normals(20_000 * wiring.dimension);
  const points = Array.from({ length: 20_000 }, (_, i) =>
    x.slice(i * wiring.dimension, (i + 1) * wiring.dimension),
  );
  const size = (f: (x: readonly number[]) => number) =>
    Math.sqrt(points.reduce((sum, x) => sum + f(x) ** 2, 0) / points.length);
  const of = (network: SlopeNetwork, x: readonly number[]) => evaluateLayers(network, x)[1][0];
  const sampled = size((x) => of(ticket.slopes, x) - of(target, x)) / size((x) => of(target, x));
  const most = mostMissed(target, ticket.slopes) as number;
  expect(sampled).toBeGreaterThan(0);
  expect(sampled).toBeLessThan(most);
  const [first, last] = target.layers;
  const half = Float64Array.of(0.4);
  const off = { ...target, layers: [first, { ...last, positive: half, negative: half }] };
  expect(mostMissed(target, off)).toBeCloseTo(0.5, 12);
});

test("whole neurons are shown to be worse where they are: on the stage's own inputs and draw", () => {
  const run = runOfSetting({ document: ONE_RELU });
  const inputs = run.wiring.dimension;
  expect(inputs).toBe(INPUTS.at(-1));
  const best = shareMissed(wholeNeurons(14, inputs, NEURONS), ONE_RELU.target.layers[0].weights[0]);
  expect(mostMissed(run.target, run.ticket.slopes)).toBeLessThan(best / 5);
  expect(mostMissed(run.target, emptySlopes(run.wiring))).toBe(1);
});
