import { inLocale } from "../locale";

/** Why a line of rows or links, or the rest of its file, is left out. */
export const LEFT_OUT = inLocale({
  unreadable: "it is no row, no JSON and no link",
  neither: "it is neither a row nor an experiment",
  seed: "its seed is no whole number from 0",
  rule: "its rule is not known",
  maxSubset: "its maxSubset is not known",
  widths: "its widths are no ascending pool sizes",
  column: (column: string) => `its ${column} are not one number for each width`,
  exact: "exact is neither true nor false",
  experiment: "its experiment is no link",
  damaged: "its link is damaged",
  other: "it is of another experiment",
  listed: "its parent has no other draws",
  disagrees: (seed: number) => `it disagrees with another row of seed ${seed}`,
  long: "it is longer than any row",
  endless: (line: number) => `its line ${line} is longer than any row`,
  empty: "it is empty",
  binary: "it is no text",
  rows: "the page holds no more rows",
  links: "the page computes no more links",
  lines: "too many lines are no rows",
});
