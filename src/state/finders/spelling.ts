import type { Field, MethodName, OptionValue } from "../../core/methods/method";
import { METHODS } from "../../core/methods/registry";
import type { Network } from "../../core/network/network";
import { DATA_SETS } from "../../core/task/data-sets";
import { EXAMPLES } from "../../core/task/targets";
import type { DataName, DrawnTask } from "../../core/task/task";

/** Functions with two inputs that the finders offer beside the target of the page. */
const FUNCTIONS = ["saddle", "circle"] as const;
const NEURONS = ["neuron-1", "neuron-2", "neuron-4", "neuron-8", "neuron-16"] as const;
const DATA = Object.keys(DATA_SETS) as DataName[];

export type TaskWord = "target" | DataName | (typeof FUNCTIONS)[number] | (typeof NEURONS)[number];
export const TASK_WORDS: readonly TaskWord[] = ["target", ...FUNCTIONS, ...DATA, ...NEURONS];

/** What the finders are asked: a task, a seed, options that every method with such an option takes, and the one looked at. */
export interface Find {
  readonly task: TaskWord;
  readonly seed: number;
  readonly given: Readonly<Record<string, OptionValue>>;
  readonly by?: MethodName;
}

export const FIND_DEFAULT: Find = { task: "target", seed: 0, given: {} };

export const LAST_SEED = 0xffffffff;

/** The task that a word names; `target` is the one of the page. */
export function taskNamed(word: TaskWord, target: Network): DrawnTask {
  const data = DATA.find((name) => name === word);
  if (data) return { name: data };
  if (word.startsWith("neuron-")) return { name: "neuron", inputs: Number(word.slice(7)) };
  const example = EXAMPLES.find(({ name }) => name === word);
  return { name: "target", target: example?.target ?? target };
}

/** The kind of an option, where any method has one of that name. */
const fieldOf = (name: string): Field | undefined =>
  Object.values(METHODS)
    .map(({ fields }) => fields[name])
    .find((field) => field);

function readValue(field: Field, text: string): OptionValue | null {
  if (field.kind === "choice") return text;
  const numbers = field.kind === "widths" ? text.split(".") : [text];
  const isNumber = (part: string) => /^\d{1,9}(\.\d{1,12})?(e-?\d{1,2})?$/.test(part);
  if (!numbers.every(isNumber)) return null;
  return field.kind === "widths" ? numbers.map(Number) : Number(text);
}

function readPiece(piece: string): Partial<Find> | null {
  const dot = piece.indexOf(".");
  const [name, text] = [piece.slice(0, dot), piece.slice(dot + 1)];
  if (name === "by") return text in METHODS ? { by: text as MethodName } : null;
  const field = fieldOf(name);
  const value = field && readValue(field, text);
  return value === undefined || value === null ? null : { given: { [name]: value } };
}

/** What a link says, and the pieces of it that nobody understands. Whether a method takes a value is the method's to say. */
export function readFind(text: string): { readonly find: Find; readonly ignored: string[] } {
  const [word, seedText = "0", ...pieces] = text.split("_");
  const ignored: string[] = [];
  const task = TASK_WORDS.find((name) => name === word);
  if (!task) ignored.push(word);
  const seed = /^\d{1,10}$/.test(seedText) ? Number(seedText) : Number.NaN;
  if (!(seed <= LAST_SEED)) ignored.push(seedText);
  let find: Find = {
    ...FIND_DEFAULT,
    task: task ?? FIND_DEFAULT.task,
    seed: seed <= LAST_SEED ? seed : FIND_DEFAULT.seed,
  };
  for (const piece of pieces) {
    const read = readPiece(piece);
    if (read) find = { ...find, ...read, given: { ...find.given, ...read.given } };
    else ignored.push(piece);
  }
  return { find, ignored };
}

/** The one spelling of a question, as links have it; undefined where there is nothing to say. */
export function writeFind({ task, seed, given, by }: Find): string | undefined {
  const options = Object.entries(given)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}.${typeof value === "object" ? value.join(".") : value}`);
  const text = [task, seed, ...options, ...(by ? [`by.${by}`] : [])].join("_");
  return text === "target_0" ? undefined : text;
}
