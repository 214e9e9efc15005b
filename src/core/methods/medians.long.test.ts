import { describe, expect, test } from "vitest";
import { finish } from "../construct/prune";
import { quantile } from "../survey/statistics";
import { EXAMPLES } from "../task/targets";
import type { DrawnTask } from "../task/task";
import { taskOf } from "../task/tasks";
import type { Finding, MethodName, Options } from "./method";
import { METHODS, optionsFor } from "./registry";

/** Seeds that no setting was chosen on. */
const SEEDS = Array.from({ length: 10 }, (_, i) => 1000 + i);
const target = (id: number): DrawnTask => ({ name: "target", target: EXAMPLES[id].target });

function findings(method: MethodName, spec: DrawnTask, given: Options = {}): Finding[] {
  return SEEDS.map((seed) => {
    const task = taskOf(spec, seed);
    const read = optionsFor(METHODS[method], task, given);
    if ("problem" in read) throw new Error(JSON.stringify(read.problem));
    return finish(METHODS[method].steps(task, read.options, seed));
  });
}

const median = (values: readonly number[]): number =>
  quantile(Float64Array.from(values).sort(), 0.5);
const errorOf = ({ scores }: Finding): number => scores.test.error;

describe("edge-popup at 50 %, the median of ten fresh draws,", () => {
  test("is 5 times nearer to the default target than a random mask with its best scale and offset", () => {
    const found = findings("edge-popup", target(0));
    expect(found[0].shape.widths).toEqual([1, 128, 128, 1]);
    const ratio = found.map((one) => (one.nulls?.fair?.test.error ?? 0) / errorOf(one));
    expect(median(ratio)).toBeGreaterThanOrEqual(5);
  });

  test.each([
    ["moons", 0.02],
    ["circles", 0.015],
  ] as const)("errs on %s in at most %d of the test points", (name, most) => {
    expect(median(findings("edge-popup", { name }).map(errorOf))).toBeLessThanOrEqual(most);
  });

  test("fails on the spiral", () => {
    expect(median(findings("edge-popup", { name: "spiral" }).map(errorOf))).toBeGreaterThan(0.2);
    expect(median(findings("dense", { name: "spiral" }).map(errorOf))).toBeLessThan(0.05);
  });
});

/** In how many runs the last round's ticket does better on test samples than the same mask on other weights. */
const better = (found: readonly Finding[]): number =>
  found.filter(({ rounds }) => {
    const { ticket, controls } = rounds[rounds.length - 1];
    return ticket.test.loss < (controls.reinit?.test.loss ?? 0);
  }).length;

describe("rewinding to the start", () => {
  test("leaves tickets at 21 % that beat their masks on other weights in 7 of 10 draws", () => {
    const found = findings("rewind", target(0));
    expect(found[0].kept).toBe(904);
    expect(better(found)).toBeGreaterThanOrEqual(7);
  });

  test("does so on the saddle at 7 % in 9 of 10", () => {
    const found = findings("rewind", target(8), { hidden: [32, 32], rounds: 12 });
    expect(better(found)).toBeGreaterThanOrEqual(9);
  });
});
