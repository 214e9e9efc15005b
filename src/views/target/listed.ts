/** A neuron of a listed pool: its in-weight and its out-weight. */
export type Pair = readonly [number, number];

export interface ListedText {
  readonly pairs: readonly Pair[];
  /** One sentence for each line that is no pair; lines count from one. */
  readonly errors: readonly { line: number; message: string }[];
}

export interface ListedLimits {
  /** Largest size of a number. */
  readonly weight: number;
  readonly pairs: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The pair on a line, or what is wrong with it. */
function readLine(line: string, limits: ListedLimits): Pair | string {
  const cells = line
    .replace(/^[[(]|[\])],?$/g, "")
    .trim()
    .split(/\s*[,;]\s*|\s+/);
  if (cells.length !== 2) return ` must hold two numbers, a and b, but holds ${cells.length}.`;
  const wrong = cells.find((cell) => !NUMBER.test(cell));
  if (wrong !== undefined) return `: “${wrong}” is not a number.`;
  const [a, b] = cells.map(Number) as [number, number];
  if (Math.max(Math.abs(a), Math.abs(b)) <= limits.weight) return [a, b];
  return `: numbers must be from −${limits.weight} to ${limits.weight}.`;
}

/** Lines of "a, b" with commas, semicolons, tabs or spaces between; empty lines and what follows # do not count. */
export function parseListed(text: string, limits: ListedLimits): ListedText {
  const pairs: Pair[] = [];
  const errors: { line: number; message: string }[] = [];
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    const line = raw
      .replace(/#.*/, "")
      .replace(/[\u2212\u2013]/g, "-")
      .trim();
    if (line === "") continue;
    const read = readLine(line, limits);
    if (typeof read === "string") errors.push({ line: at + 1, message: `Line ${at + 1}${read}` });
    else pairs.push(read);
  }
  if (pairs.length > limits.pairs)
    errors.push({
      line: limits.pairs + 1,
      message: `A pool may list ${limits.pairs} neurons; these are ${pairs.length}.`,
    });
  return { pairs, errors };
}

export const writeListed = (pairs: readonly Pair[]): string =>
  pairs.map(([a, b]) => `${a}, ${b}`).join("\n");
