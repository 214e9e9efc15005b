import { inLocale } from "../locale";

/** What is said of pools that are written by hand. */
export const LISTED = inLocale({
  label:
    "One neuron a line: in-weight a, out-weight b. “3,1” means a = 3, b = 1; decimals have a point.",
  refused: (why: string) => `${why} It was not pasted.`,
  moreLines: (count: string) => `And ${count} more lines.`,
  read: (count: number, said: string) => `${said} ${count === 1 ? "neuron" : "neurons"} read.`,
  inPools: (count: number, said: string) =>
    `${said} ${count === 1 ? "neuron" : "neurons"} in every pool.`,
  use: "Use this list",
  twoNumbers: (line: string, found: number) =>
    `Line ${line} must hold two numbers, a and b, but holds ${found}.`,
  noNumber: (line: string, cell: string) => `Line ${line}: “${cell}” is not a number.`,
  tooLarge: (line: string, limit: number) =>
    `Line ${line}: numbers must be from −${limit} to ${limit}.`,
  manyLines: (pairs: string, lines: string) =>
    `A pool may list ${pairs} neurons; this text has ${lines} lines.`,
  manyPairs: (pairs: string, found: string) =>
    `A pool may list ${pairs} neurons; these are ${found}.`,
});
