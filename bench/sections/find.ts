import { finish } from "../../src/core/construct/prune";
import { overlapOf } from "../../src/core/mask/overlap";
import type { Finding, MethodName, Options, Round } from "../../src/core/methods/method";
import { METHODS, optionsFor } from "../../src/core/methods/registry";
import { EXAMPLES } from "../../src/core/task/targets";
import type { DrawnTask } from "../../src/core/task/task";
import { shapeOfTask, taskOf } from "../../src/core/task/tasks";
import type { Options as BenchOptions } from "../options";
import { digits, median, printTable, printTitle, quantile, times } from "../table";

/** Seeds that no setting was chosen on. */
const FIRST_SEED = 1000;

interface Ran {
  readonly finding: Finding;
  readonly seconds: number;
}

const target = (name: string): DrawnTask => {
  const example = EXAMPLES.find((one) => one.name === name);
  if (!example) throw new Error(`there is no target ${name}`);
  return { name: "target", target: example.target };
};

/** Runs a method on seeds, with its defaults but for what is given. */
function runs(method: MethodName, task: DrawnTask, given: Options, count: number): readonly Ran[] {
  const read = optionsFor(METHODS[method], shapeOfTask(task), given);
  if ("problem" in read) throw new Error(JSON.stringify(read.problem));
  return Array.from({ length: count }, (_, i) => {
    const data = taskOf(task, FIRST_SEED + i);
    const start = performance.now();
    const finding = finish(METHODS[method].steps(data, read.options, FIRST_SEED + i));
    return { finding, seconds: (performance.now() - start) / 1000 };
  });
}

/** 10, 50 and 90 % of numbers, which may be infinite. */
const spread = (values: readonly number[]): string =>
  [0.1, 0.5, 0.9].map((q) => digits(quantile(values, q))).join(" / ");

const testError = ({ finding }: Ran): number => finding.scores.test.error;
const seconds = (ran: readonly Ran[]): string => digits(median(ran.map((one) => one.seconds)));

function popup(count: number): void {
  const tasks: readonly [string, DrawnTask][] = [
    ["two-turn, 1-128-128-1", target("two-turn")],
    ["saddle, 2-64-64-1", target("saddle")],
    ["circles", { name: "circles" }],
    ["moons", { name: "moons" }],
    ["xor", { name: "xor" }],
    ["spiral", { name: "spiral" }],
  ];
  const rows = tasks.map(([name, task]) => {
    const popped = runs("edge-popup", task, {}, count);
    const trained = runs("dense", task, {}, count);
    const fair = popped.map(({ finding }) => finding.nulls?.fair?.test.error ?? Number.NaN);
    const raw = popped.map(({ finding }) => finding.nulls?.raw.test.error ?? Number.NaN);
    const ratio = popped.map((one, i) => fair[i] / testError(one));
    return [
      name,
      spread(popped.map(testError)),
      digits(median(raw)),
      digits(median(fair)),
      times(median(ratio)),
      spread(trained.map(testError)),
      seconds(popped),
    ];
  });
  printTitle(
    `Edge-popup at 50 %, ${count} seeds`,
    "Test error (relative RMS, or share of wrong answers): 10 / 50 / 90 %. Random masks of the same size, raw and with their best output scale and offset: medians.",
  );
  printTable(["", "edge-popup", "raw mask", "fair mask", "fair ÷ popup", "dense", "s a run"], rows);
}

function rewinding(count: number): void {
  const tasks: readonly [string, DrawnTask, Options, number][] = [
    ["two-turn, 1-64-64-1", target("two-turn"), {}, 7],
    ["saddle, 2-32-32-1", target("saddle"), { hidden: [32, 32], rounds: 12 }, 12],
    ["moons, 2-32-32-1", { name: "moons" }, { hidden: [32, 32] }, 7],
    ["circles, 2-32-32-1", { name: "circles" }, { hidden: [32, 32], rounds: 12 }, 12],
  ];
  const rows = tasks.map(([name, task, options, round]) => {
    const ran = runs("rewind", task, options, count);
    const at = ran.map(({ finding }) => finding.rounds[round]);
    const whole = ran.map(({ finding }) => finding.rounds[0]);
    const lossOf = (one: Round): number => one.ticket.test.loss;
    const reinit = (one: Round): number => one.controls.reinit?.test.loss ?? Number.NaN;
    // Mean square error is compared by its root, like every error here.
    const root = task.name === "target" ? Math.sqrt : (x: number) => x;
    return [
      name,
      digits((100 * at[0].kept) / whole[0].kept),
      spread(at.map((one) => root(lossOf(one)))),
      spread(at.map((one) => root(reinit(one)))),
      times(median(at.map((one, i) => root(lossOf(one)) / root(lossOf(whole[i]))))),
      `${at.filter((one) => lossOf(one) < reinit(one)).length} of ${count}`,
      seconds(ran),
    ];
  });
  printTitle(
    `Rewinding to the start, ${count} seeds`,
    "Test loss (root mean square error, or cross-entropy): 10 / 50 / 90 %.",
  );
  printTable(
    ["", "left, %", "ticket", "re-initialised", "ticket ÷ dense", "ticket better", "s a run"],
    rows,
  );
}

function features(count: number, quick: boolean): void {
  const sizes = quick ? [64, 256] : [64, 256, 1024];
  const rows = [1, 2, 4, 8, 16].flatMap((inputs) =>
    sizes.map((neurons) => {
      const task: DrawnTask = { name: "neuron", inputs };
      const error = (method: MethodName, given: Options = {}) =>
        digits(median(runs(method, task, { neurons, ...given }, count).map(testError)));
      return [
        `d = ${inputs}, N = ${neurons}`,
        error("neuron-pruning"),
        error("random-features"),
        error("weight-pruning", { rule: "product" }),
        error("weight-pruning", { rule: "subset-sum" }),
      ];
    }),
  );
  printTitle(
    `One neuron of d inputs from one random layer of N, ${count} seeds`,
    "Relative RMS test error, medians. Weight-pruning knows the target.",
  );
  printTable(["", "neurons", "random features", "weights: product", "subset sum"], rows);
}

/** One parent, several targets, and masks laid over each other. */
function universality(): void {
  const seed = FIRST_SEED;
  const popped = (name: string, scores: number) => {
    const task = taskOf(target(name), seed);
    const options = { ...METHODS["edge-popup"].defaults(task), hidden: [64, 64], scores };
    return finish(METHODS["edge-popup"].steps(task, options, seed));
  };
  const first = popped("two-turn", 0);
  const cases: readonly [string, Finding][] = [
    ["absolute value, same starting scores", popped("absolute-value", 0)],
    ["absolute value, fresh starting scores", popped("absolute-value", 1)],
    ["hat, fresh starting scores", popped("hat", 2)],
    ["two-turn, fresh starting scores", popped("two-turn", 3)],
  ];
  const rows = cases.map(([name, other]) => {
    const overlaps = overlapOf(first.mask, other.mask);
    const cell = ({ common, mean, deviation }: (typeof overlaps)[number]) =>
      `${common} (${digits(mean)} ± ${digits(deviation)})`;
    return [name, digits(other.scores.test.error), ...overlaps.map(cell)];
  });
  printTitle(
    "One parent, 1-64-64-1, several targets",
    "Kept edges shared with the mask for two-turn, and what chance gives (mean ± deviation), layer by layer.",
  );
  printTable(["", "error", "layer 1", "layer 2", "layer 3"], rows);
}

/** What methods find that do not know the answer, on seeds that no setting was chosen on. */
export async function benchFind({ quick }: BenchOptions): Promise<void> {
  const count = quick ? 3 : 10;
  popup(count);
  rewinding(count);
  features(count, quick);
  universality();
}
