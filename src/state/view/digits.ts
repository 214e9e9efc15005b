import { RULE_NAMES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import { RULE_CODES } from "../document/rule-codes";
import type { ShowView } from "./show";

/** The ticket that the exhibit of digits shows. */
export interface ReaderView {
  /** Hidden units of the target that comes with the page. */
  readonly units: number;
  readonly rule: RuleName;
  readonly poolSize: number;
  readonly seed: number;
}

/** What of the exhibit is a part of the view. */
export interface DigitsView extends ShowView {
  readonly reader?: ReaderView;
}

/** Widest pools of the exhibit: what a tab searches in a minute. */
export const READER_WIDTHS = { pair: 4096, product: 1024, "subset-sum": 32 } as const;

const wordOf = (rule: RuleName): string => RULE_CODES[rule].word("all");

function readReader(text: string): DigitsView | undefined {
  const [, units, word, ...numbers] =
    /^(100|500)\.([a-z]+)\.(\d{1,4})\.(\d{1,10})$/.exec(text) ?? [];
  const rule = RULE_NAMES.find((name) => wordOf(name) === word);
  const [poolSize, seed] = numbers.map(Number);
  if (!rule || !(poolSize >= 1 && poolSize <= READER_WIDTHS[rule] && seed < 2 ** 32)) return;
  return { reader: { units: Number(units), rule, poolSize, seed } };
}

/** View parameters of a link. */
export const DIGITS_PARAMETERS = [
  {
    name: "reader",
    write: ({ show, reader }: DigitsView) =>
      show === "digits" && reader
        ? [reader.units, wordOf(reader.rule), reader.poolSize, reader.seed].join(".")
        : undefined,
    read: readReader,
  },
];
