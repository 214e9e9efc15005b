import { RULE_SPECS, ruleKey } from "../../core/construct/rules/registry";
import { LIMITS } from "../../core/network/network";
import { RULE_CODES } from "../document/rule-codes";

/** What the explorer measures and how it draws it: a part of the view. */
export interface ExploreView {
  /** Keys of the rules to measure and to show, as `ruleKey` spells them; absent: the explorer is closed. */
  readonly explore?: readonly string[];
  /** The narrowest and the widest pool, powers of two. */
  readonly widths?: readonly [from: number, to: number];
  readonly draws?: number;
  /** The first seed measured; absent: 0, as everybody's. */
  readonly seeds?: number;
  readonly axes?: "linear";
  /** Whether errors are divided by the target's range. */
  readonly relative?: boolean;
}

/** What is not said in a link. */
export const EXPLORE_DEFAULTS = {
  explore: ["pair", "product", "subset-sum:all"],
  widths: [16, 16_384],
  draws: 100,
} as const;

export const MOST_DRAWS = 10_000;

/** Seeds come in blocks of as many as can be asked for; the first is everybody's. */
const BLOCKS = Math.floor(2 ** 32 / MOST_DRAWS);

/** The first seed of the block that any 32-bit number names: two people have different ones but once in 400 000 times. */
export const blockOf = (number: number): number => (1 + (number % (BLOCKS - 1))) * MOST_DRAWS;

/** Rules as links spell them. */
const RULE_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  RULE_SPECS.map((rule) => [ruleKey(rule), RULE_CODES[rule.name].word(rule.maxSubset ?? "all")]),
);
const NO_RULES = "none";

function readRules(text: string): string[] | undefined {
  if (text === NO_RULES) return [];
  const words = text.split(".");
  const keys = Object.keys(RULE_WORDS).filter((key) => words.includes(RULE_WORDS[key]));
  return keys.length === words.length ? keys : undefined;
}

const isWidth = (width: number): boolean =>
  width >= 2 && width <= LIMITS.poolSize && Number.isInteger(Math.log2(width));

/** View parameters of a link. All but the first are said only while the explorer is open. */
export const EXPLORE_PARAMETERS = [
  {
    name: "explore",
    write: ({ explore }: ExploreView) =>
      explore && (explore.map((key) => RULE_WORDS[key]).join(".") || NO_RULES),
    read: (text: string): ExploreView | undefined => {
      const explore = readRules(text);
      return explore && { explore };
    },
  },
  {
    name: "widths",
    write: ({ explore, widths }: ExploreView) => (explore ? widths?.join("-") : undefined),
    read: (text: string): ExploreView | undefined => {
      const [, from, to] = (/^(\d{1,8})-(\d{1,8})$/.exec(text) ?? []).map(Number);
      return isWidth(from) && isWidth(to) && from <= to ? { widths: [from, to] } : undefined;
    },
  },
  {
    name: "draws",
    write: ({ explore, draws }: ExploreView) => (explore ? draws?.toString() : undefined),
    read: (text: string): ExploreView | undefined => {
      const draws = /^\d{1,5}$/.test(text) ? Number(text) : 0;
      return draws >= 1 && draws <= MOST_DRAWS ? { draws } : undefined;
    },
  },
  {
    name: "seeds",
    write: ({ explore, seeds }: ExploreView) => (explore ? seeds?.toString() : undefined),
    read: (text: string): ExploreView | undefined => {
      const seeds = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
      return seeds <= 2 ** 32 - MOST_DRAWS ? { seeds } : undefined;
    },
  },
  {
    name: "axes",
    write: ({ explore, axes }: ExploreView) => (explore ? axes : undefined),
    read: (text: string): ExploreView | undefined =>
      text === "linear" ? { axes: text } : undefined,
  },
  {
    name: "errors",
    write: ({ explore, relative }: ExploreView) => (explore && relative ? "relative" : undefined),
    read: (text: string): ExploreView | undefined =>
      text === "relative" ? { relative: true } : undefined,
  },
];
