import { RULE_NAMES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import { RULE_CODES } from "../document/rule-codes";
import type { ShowView } from "./show";

/** The ticket that the exhibit of digits shows, and how. */
export interface ReaderView {
  /** Hidden units of the target that comes with the page. */
  readonly units: number;
  /** The SHA-256 of the file that holds a person's own target; absent: the target that comes with the page. */
  readonly file?: string;
  readonly rule: RuleName;
  readonly poolSize: number;
  readonly seed: number;
  /** The mask on stage; absent: the ticket's own. */
  readonly mask?: "next" | "random";
  /** Frame of the film; absent: no film is open. */
  readonly frame?: number;
}

/** What of the exhibit is a part of the view. */
export interface DigitsView extends ShowView {
  readonly reader?: ReaderView;
}

/** Widest pools of the exhibit: what a tab searches in a minute. */
export const READER_WIDTHS = { pair: 4096, product: 1024, "subset-sum": 32 } as const;

const wordOf = (rule: RuleName): string => RULE_CODES[rule].word("all");

function readReader(text: string): DigitsView | undefined {
  const [, target, word, width, draw, mask, step] =
    /^(100|500|[0-9a-f]{64})\.([a-z]+)\.(\d{1,4})\.(\d{1,10})(?:\.(?:(next|random)|f(\d{1,5})))?$/.exec(
      text,
    ) ?? [];
  const rule = RULE_NAMES.find((name) => wordOf(name) === word);
  const [poolSize, seed] = [Number(width), Number(draw)];
  if (!rule || !(poolSize >= 1 && poolSize <= READER_WIDTHS[rule] && seed < 2 ** 32)) return;
  return {
    reader: {
      ...(target.length > 3 ? { units: 100, file: target } : { units: Number(target) }),
      rule,
      poolSize,
      seed,
      ...(mask && { mask: mask as ReaderView["mask"] }),
      ...(step && { frame: Number(step) }),
    },
  };
}

function writeReader({ units, file, rule, poolSize, seed, mask, frame }: ReaderView): string {
  const shown = frame === undefined ? mask : `f${frame}`;
  return [file ?? units, wordOf(rule), poolSize, seed, ...(shown ? [shown] : [])].join(".");
}

/** View parameters of a link. */
export const DIGITS_PARAMETERS = [
  {
    name: "reader",
    write: ({ show, reader }: DigitsView) =>
      show === "digits" && reader ? writeReader(reader) : undefined,
    read: readReader,
  },
];
