import { describe, expect, test } from "vitest";
import { finish } from "../construct/prune";
import { countBits, sameMask } from "../mask/bits";
import { EXAMPLES } from "../task/targets";
import type { Task } from "../task/task";
import { taskOf } from "../task/tasks";
import { scoresOf } from "./measure";
import type { Frame, Method, Options } from "./method";
import { matricesOf } from "./net";
import { METHODS, optionsFor } from "./registry";

const TASKS: readonly [string, Task][] = [
  ["a function", taskOf({ name: "target", target: EXAMPLES[0].target }, 2)],
  ["classes", taskOf({ name: "moons" }, 2)],
  ["one neuron", taskOf({ name: "neuron", inputs: 2 }, 2)],
];
const CASES = Object.values(METHODS).flatMap((method) =>
  TASKS.filter(([, task]) => method.refuses(task, method.defaults(task)) === null).map(
    ([kind, task]): [string, string, Method, Task] => [method.name, kind, method, task],
  ),
);

/** A small run of any method. */
function small(method: Method, task: Task): Options {
  const wanted = { hidden: [9, 7], steps: 12, tune: 6, rounds: 2, neurons: 40 };
  const known = Object.entries(wanted).filter(([name]) => name in method.fields);
  const read = optionsFor(method, task, Object.fromEntries(known));
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return read.options;
}

function follow(method: Method, task: Task, seed: number, watch?: (frame: Frame) => void) {
  const steps = method.steps(task, small(method, task), seed, watch);
  let work = 0;
  for (;;) {
    const step = steps.next();
    if (step.done) return { finding: step.value, work };
    work += step.value;
  }
}

test.each(Object.entries(METHODS))("%s stands under its own name", (name, method) => {
  expect(method.name).toBe(name);
});

describe.each(CASES)("%s on %s", (_name, _kind, method, task) => {
  const frames: Frame[] = [];
  const { finding, work } = follow(method, task, 9, (frame) => frames.push(frame));

  test("has defaults that its own fields allow", () => {
    const defaults = method.defaults(task);
    expect(Object.keys(defaults).sort()).toEqual(Object.keys(method.fields).sort());
    expect(optionsFor(method, task, defaults)).toEqual({ options: defaults });
  });

  test("ends as well as its network and mask do, by their own", () => {
    const { shape, weights, gain, mask, scores } = finding;
    const kept = matricesOf(shape).map(({ units, rows }, layer) =>
      Uint8Array.from(
        { length: units * rows },
        (_, i) => (mask[layer].words[i >> 5] >>> (i & 31)) & 1,
      ),
    );
    expect(scoresOf(task, { shape, weights, kept, gain })).toEqual(scores);
  });

  test("counts what it keeps, and its film ends with what it found or passed", () => {
    const { mask, kept, of, live, shape } = finding;
    const biases = shape.constant === "bias" ? shape.widths.slice(1).reduce((x, y) => x + y) : 0;
    expect(mask.reduce((sum, bits) => sum + countBits(bits), 0)).toBe(kept + biases);
    expect(mask.reduce((sum, bits) => sum + bits.length, 0)).toBe(of + biases);
    expect(live).toBeLessThanOrEqual(kept);
    const masks = frames.map(({ pictures }) => pictures.map((picture) => picture.kept));
    expect(masks.some((one) => sameMask(one, mask))).toBe(true);
    for (const frame of frames) {
      expect(frame.outputs.length).toBe(task.view.length / task.inputs);
      expect(frame.pictures.map(({ values }) => values.length)).toEqual(mask.map((b) => b.length));
    }
  });

  test("takes about the work that it says, step by step", () => {
    expect(work).toBe(finding.multiplyAdds);
    const said = method.work(task, small(method, task));
    expect(work).toBeLessThanOrEqual(2 * said);
    expect(work).toBeGreaterThanOrEqual(said / 2);
  });

  test("is the same run without a watcher", () => {
    expect(finish(method.steps(task, small(method, task), 9))).toEqual(finding);
  });
});

test("options are read by the fields: the first bad one is named with what it may be", () => {
  const shape = { name: "target", kind: "values", inputs: 1, outputs: 1 } as const;
  const popup = METHODS["edge-popup"];
  const problem = (given: Record<string, unknown>) => optionsFor(popup, shape, given);
  expect(problem({ share: 1.5 })).toEqual({
    problem: { option: "share", field: popup.fields.share },
  });
  expect(problem({ colour: 1 })).toEqual({ problem: { option: "colour", field: null } });
  for (const bad of [{ steps: 2.5 }, { initial: "zeros" }, { hidden: [] }, { hidden: [0] }])
    expect(problem(bad)).toHaveProperty("problem");
  for (const bad of [{ share: Number.NaN }, { share: "1" }, { hidden: 64 }, { hidden: [9999] }])
    expect(problem(bad)).toHaveProperty("problem");
  expect(problem({ hidden: [50] })).toEqual({ problem: { refusal: "few neurons" } });
  expect(problem({ hidden: [50], initial: "kaiming-normal" })).toHaveProperty("options");
  expect(problem({ share: 0.25 })).toEqual({ options: { ...popup.defaults(shape), share: 0.25 } });
});

test("every method runs on one of the tasks", () => {
  expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(Object.keys(METHODS)));
});
