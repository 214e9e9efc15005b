import { expect, it } from "vitest";
import { finish } from "../construct/prune";
import { draw } from "../random/random";
import { type Images, readSteps } from "./forward";
import { accuracyOf } from "./score";
import { type TrainingStep, trainSteps } from "./train";

const COUNT = 1_000;
const SIZE = 16;
const PLAN = { hidden: [12], outputs: 4, epochs: 40, seed: 3 };

/** Images of four kinds, bright in one of four rows, with noise: what a trainer must be able to tell apart. */
function rows(): { images: Images; labels: Uint8Array } {
  const labels = Uint8Array.from({ length: COUNT }, (_, image) => image % 4);
  const pixels = Uint8Array.from({ length: COUNT * SIZE }, (_, at) => {
    const row = Math.floor((at % SIZE) / 4);
    const noise = 100 * Math.abs(draw(7, 99, at));
    return labels[Math.floor(at / SIZE)] === row ? 155 + noise : noise;
  });
  return { images: { count: COUNT, size: SIZE, pixels }, labels };
}

it("training tells rows of light apart; the seed decides the network; weights stay float32 within 1", () => {
  const { images, labels } = rows();
  const seen: TrainingStep[] = [];
  const steps = trainSteps(images, labels, PLAN);
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value);
  const target = step.value;
  expect(seen.map((each) => each.seen)).toEqual(
    Array.from({ length: (COUNT * PLAN.epochs) / 100 }, (_, at) => 100 * (at + 1)),
  );
  expect(seen.at(-1)?.of).toBe(COUNT * PLAN.epochs);
  expect(accuracyOf(finish(readSteps(target, images)), labels).share).toBeGreaterThan(0.95);
  expect(target.layers.map(({ inputs, units }) => [inputs, units])).toEqual([
    [16, 12],
    [12, 4],
  ]);
  for (const { weights } of target.layers)
    expect(weights.every((weight) => Math.fround(weight) === weight && Math.abs(weight) <= 1)).toBe(
      true,
    );
  expect(finish(trainSteps(images, labels, PLAN))).toEqual(target);
  expect(finish(trainSteps(images, labels, { ...PLAN, seed: 4 }))).not.toEqual(target);
});
