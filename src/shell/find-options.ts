import { parseArgs } from "node:util";
import type { Field, Method, Options, OptionValue, Refusal } from "../core/methods/method";
import { METHODS, type OptionProblem, optionsFor } from "../core/methods/registry";
import { taskName } from "../core/methods/row";
import { LIMITS } from "../core/network/network";
import { DATA_SETS } from "../core/task/data-sets";
import { EXAMPLES } from "../core/task/targets";
import type { DataName, TaskSpec } from "../core/task/task";
import { shapeOfTask } from "../core/task/tasks";
import { encodeLink } from "../state/link/link";
import { type Manual, openInput } from "./input";
import { InputError } from "./input-error";
import { rangeFrom, SEED_LIMIT, shardFrom, shardOf } from "./sweep-options";

export interface FindOptions {
  readonly method: Method;
  readonly options: Options;
  readonly task: TaskSpec;
  /** The task in one spelling: its name, or the link of a target that has none. */
  readonly taskText: string;
  /** Of this shard. */
  readonly firstSeed: number;
  readonly seedCount: number;
  /** Standard output when absent. */
  readonly out?: string;
}

const USAGE =
  "usage: npm run -s find -- --method METHOD --task TASK --seeds 0:9 [--OPTION VALUE …] [--shard 0/4] [--out FILE]; --help tells all";

const dataNames = Object.keys(DATA_SETS) as DataName[];
const methods = Object.values(METHODS);

/** An option's name as a flag: rewindTo is --rewind-to. */
export const flagOf = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function allowed(field: Field): string {
  if (field.kind === "choice") return `one of ${field.of.join(", ")}`;
  if (field.kind === "widths")
    return `1 to ${field.layers} widths up to ${field.to}, such as 64-64`;
  return `a ${field.whole ? "whole " : ""}number from ${field.from} to ${field.to}`;
}

const shown = (value: OptionValue): string =>
  typeof value === "object" ? value.join("-") : String(value);

function methodHelp(method: Method): string[] {
  const { name, knows, trains, fields } = method;
  const preset = method.defaults({ name: "moons", kind: "two classes", inputs: 2, outputs: 1 });
  const traits = `sees ${knows}, ${trains ? "trains weights" : "only chooses weights"}`;
  return [
    `\n${name} (${traits})`,
    ...Object.entries(fields).map(
      ([option, field]) =>
        `  --${flagOf(option).padEnd(12)} ${allowed(field)}; ${shown(preset[option])} on moons`,
    ),
  ];
}

const help = (): string =>
  [
    USAGE,
    "",
    "One line of JSON a seed: what was kept, what it cost, how it does on training, validation and test samples.",
    "The same command gives the same bytes on every machine. With --out it goes on where its file ends.",
    "",
    `  --task         a data set (${dataNames.join(", ")}),`,
    "                 mnist or mnist-14 (means of four pixels): the same images for every seed,",
    `                 neuron:D for one ReLU neuron of D inputs (1 to ${LIMITS.inputs}),`,
    "                 target:NAME for a built-in target, or a file or link with an experiment, for its target",
    "  --seeds        FROM:TO, both included; a seed draws data, weights and scores",
    "  --shard        i/n: the i-th of n blocks of the seeds",
    "  --out          a file to write to; a pipe or a device is written from the first row on",
    ...methods.flatMap(methodHelp),
    "",
  ].join("\n");

const taken = new Set(methods.flatMap(({ fields }) => Object.keys(fields)));
const text = { type: "string" } as const;
const FLAGS = {
  ...Object.fromEntries([...taken].map((name) => [flagOf(name), text])),
  ...{ method: text, task: text, seeds: text, shard: text, out: text },
};

export const MANUAL: Manual = { help, options: Object.keys(FLAGS) };

function valuesFrom(args: readonly string[]) {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS });
    return values as Readonly<Record<string, string | undefined>>;
  } catch {
    throw new InputError(USAGE);
  }
}

function readValue(field: Field | undefined, value: string): unknown {
  if (field?.kind === "widths") return value.split("-").map((part) => Number(part || "x"));
  return field?.kind === "number" ? Number(value.trim() || "x") : value;
}

const REFUSALS: Readonly<Record<Refusal, string>> = {
  "few neurons":
    "signed constants give one hidden layer of one or two inputs only a few different neurons: choose another --initial, or two layers.",
  classes: "the method fits values: choose a target or neuron:D for --task.",
  "not one neuron": "the method is about one neuron: choose neuron:D for --task.",
  "late step":
    "--prune-at must be at most --steps, and --rewind-to below both: there are no later weights.",
};

function complaint(method: Method, problem: OptionProblem, value?: string): string {
  if ("refusal" in problem) return REFUSALS[problem.refusal];
  const flag = `--${flagOf(problem.option)}`;
  if (problem.field === null) return `${method.name} has no option ${flag}.`;
  return `${flag} must be ${allowed(problem.field)}, not ${value}.`;
}

function taskFrom(source: string): TaskSpec {
  const data = dataNames.find((name) => name === source);
  if (data) return { name: data };
  if (source === "mnist") return { name: "digits", side: 28 };
  if (source === "mnist-14") return { name: "digits", side: 14 };
  const [, kind, rest] = /^(neuron|target):(.*)$/.exec(source) ?? [];
  if (kind === "target") {
    const example = EXAMPLES.find(({ name }) => name === rest);
    if (example) return { name: "target", target: example.target };
    const names = EXAMPLES.map(({ name }) => name).join(", ");
    throw new InputError(`there is no built-in target ${rest}; there are ${names}.`);
  }
  if (kind === "neuron") {
    const inputs = Number(rest || "x");
    if (Number.isInteger(inputs) && inputs >= 1 && inputs <= LIMITS.inputs)
      return { name: "neuron", inputs };
    throw new InputError(`--task neuron:D needs D from 1 to ${LIMITS.inputs}, not ${rest}.`);
  }
  return { name: "target", target: openInput(source).document.target };
}

/** The command's arguments; an InputError when they are not as the usage says. */
export function readFindOptions(args: readonly string[]): FindOptions {
  const { method: name, task: source, seeds, shard = "0/1", out, ...rest } = valuesFrom(args);
  if (!name || !source || !seeds) throw new InputError(USAGE);
  const method = methods.find((known) => known.name === name);
  if (!method) {
    const names = methods.map((known) => known.name).join(", ");
    throw new InputError(`--method must be one of ${names}, not ${name}.`);
  }
  const task = taskFrom(source);
  const options = [...taken].filter((option) => rest[flagOf(option)] !== undefined);
  const given = options.map((option) => [
    option,
    readValue(method.fields[option], rest[flagOf(option)] as string),
  ]);
  const read = optionsFor(method, shapeOfTask(task), Object.fromEntries(given));
  if ("problem" in read) {
    const { problem } = read;
    const value = "option" in problem ? rest[flagOf(problem.option)] : undefined;
    throw new InputError(complaint(method, problem, value));
  }
  const [first, last] = rangeFrom("seeds", seeds, 0, SEED_LIMIT);
  const [firstSeed, seedCount] = shardOf(first, last - first + 1, ...shardFrom(shard));
  const taskText = taskName(task) ?? encodeLink(openInput(source).document);
  return { method, options: read.options, task, taskText, firstSeed, seedCount, out };
}
