import { formatCount } from "../../ui/number";
import { LISTED } from "../../words/en/listed";

/** A neuron of a listed pool: its in-weight and its out-weight. */
export type Pair = readonly [number, number];

export interface ListedText {
  readonly pairs: readonly Pair[];
  /** One sentence for each line that is no pair; lines count from one, and line 0 stands for the whole text. */
  readonly errors: readonly { line: number; message: string }[];
}

export interface ListedLimits {
  /** Largest size of a number. */
  readonly weight: number;
  readonly pairs: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The pair on a line, or what is wrong with it. */
function readLine(line: string, number: string, limits: ListedLimits): Pair | string {
  const cells = line
    .replace(/^[[(]|[\])],?$/g, "")
    .trim()
    .split(/\s*[,;]\s*|\s+/);
  if (cells.length !== 2) return LISTED.twoNumbers(number, cells.length);
  const wrong = cells.find((cell) => !NUMBER.test(cell));
  if (wrong !== undefined) return LISTED.noNumber(number, wrong);
  const [a, b] = cells.map(Number) as [number, number];
  if (Math.max(Math.abs(a), Math.abs(b)) <= limits.weight) return [a, b];
  return LISTED.tooLarge(number, limits.weight);
}

/** So many comments and empty lines may stand beside the pairs. */
const OTHER_LINES = 10_000;

/** Says why a text is too long to be read at all; null when it is not. */
export function refuseLength(text: string, { pairs }: ListedLimits): string | null {
  const most = pairs + OTHER_LINES;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  if (lines <= most) return null;
  return LISTED.manyLines(formatCount(pairs), formatCount(lines));
}

/** Lines of "a, b" with commas, semicolons, tabs or spaces between; empty lines and what follows # do not count. */
export function parseListed(text: string, limits: ListedLimits): ListedText {
  const pairs: Pair[] = [];
  const errors: { line: number; message: string }[] = [];
  const refusal = refuseLength(text, limits);
  if (refusal) return { pairs, errors: [{ line: 0, message: refusal }] };
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw
      .replace(/#.*/, "")
      .replace(/[\u2212\u2013]/g, "-")
      .trim();
    if (line === "") continue;
    const read = readLine(line, formatCount(at + 1), limits);
    if (typeof read === "string") errors.push({ line: at + 1, message: read });
    else pairs.push(read);
  }
  if (pairs.length > limits.pairs)
    errors.unshift({
      line: 0,
      message: LISTED.manyPairs(formatCount(limits.pairs), formatCount(pairs.length)),
    });
  return { pairs, errors };
}

export const writeListed = (pairs: readonly Pair[]): string =>
  pairs.map(([a, b]) => `${a}, ${b}`).join("\n");
