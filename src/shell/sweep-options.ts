import { parseArgs } from "node:util";
import { RULE_NAMES, RULE_SPECS, ruleKey, ruleSpec } from "../core/construct/rules/registry";
import type { RuleSpec } from "../core/construct/rules/rule";
import { LIMITS } from "../core/network/network";
import { doublings } from "../core/survey/sweep";
import type { Manual } from "./input";
import { InputError } from "./input-error";

export interface SweepOptions {
  readonly source: string;
  readonly rules: readonly RuleSpec[];
  readonly widths: readonly number[];
  /** Of this shard. */
  readonly firstSeed: number;
  readonly seedCount: number;
  /** Standard output when absent. */
  readonly out?: string;
}

const USAGE =
  "usage: npm run -s sweep -- FILE.json --rules pair,product,subset-sum:2 --widths 16:16384 --seeds 0:999 [--shard 0/4] [--out FILE]";
export const SEED_LIMIT = 0xffffffff;

const knownRules = (): string[] => [...new Set([...RULE_NAMES, ...RULE_SPECS.map(ruleKey)])];

const help = () => `${USAGE}

Prints one line of JSON for each seed and rule: the errors at every width, from one search.

  FILE      an experiment document, or a network of any kind that the page reads; a link, or - for standard input
  --rules   some of ${knownRules().join(", ")}
  --widths  FROM:TO; widths double, from FROM on
  --seeds   FROM:TO, both included
  --shard   i/n: the i-th of n contiguous blocks of the seeds, i from 0
  --out     a file to write to; the same command goes on where it ends. A pipe or a device is written
            from the first row on

Exit status: 0, 1 where the output takes no more, 2 for bad input.`;

function ruleFrom(text: string): RuleSpec {
  const name = RULE_NAMES.find((known) => known === text);
  const rule = name ? ruleSpec(name) : RULE_SPECS.find((known) => ruleKey(known) === text);
  if (rule) return rule;
  throw new InputError(`--rules must be some of ${knownRules().join(", ")}, not ${text}.`);
}

function rulesFrom(text: string): RuleSpec[] {
  const rules = text.split(",").map(ruleFrom);
  if (new Set(rules.map(ruleKey)).size < rules.length)
    throw new InputError("--rules must name each rule once.");
  return rules;
}

/** Two whole numbers a:b with low ≤ a ≤ b ≤ high. */
export function rangeFrom(
  option: string,
  text: string,
  low: number,
  high: number,
): [number, number] {
  const [, from, to] = (/^(\d+):(\d+)$/.exec(text) ?? []).map(Number);
  if (from === undefined || to === undefined || from < low || to > high || from > to)
    throw new InputError(`--${option} must be FROM:TO, whole numbers from ${low} to ${high}.`);
  return [from, to];
}

/** The i-th of n contiguous blocks of nearly equal size: first seed and count. */
export function shardOf(first: number, count: number, i: number, n: number): [number, number] {
  const start = Math.floor((i * count) / n);
  return [first + start, Math.floor(((i + 1) * count) / n) - start];
}

export function shardFrom(text: string): [number, number] {
  const [, i, n] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (i === undefined || n === undefined || i >= n)
    throw new InputError("--shard must be i/n with i from 0 to n − 1.");
  return [i, n];
}

const text = { type: "string" } as const;

const FLAGS = { rules: text, widths: text, seeds: text, shard: text, out: text };

export const MANUAL: Manual = { help, options: Object.keys(FLAGS) };

function valuesFrom(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: FLAGS,
    });
  } catch {
    throw new InputError(USAGE);
  }
}

/** The command's arguments; an InputError when they are not as the usage says. */
export function readOptions(args: readonly string[]): SweepOptions {
  const { values, positionals } = valuesFrom(args);
  const { rules, widths, seeds, shard = "0/1", out } = values;
  const [source] = positionals;
  if (source === undefined || positionals.length > 1 || !rules || !widths || !seeds)
    throw new InputError(USAGE);
  const [first, last] = rangeFrom("seeds", seeds, 0, SEED_LIMIT);
  const [firstSeed, seedCount] = shardOf(first, last - first + 1, ...shardFrom(shard));
  return {
    source,
    rules: rulesFrom(rules),
    widths: doublings(...rangeFrom("widths", widths, 1, LIMITS.poolSize)),
    firstSeed,
    seedCount,
    out,
  };
}
