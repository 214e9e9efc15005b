import { RULES } from "../../core/construct/rules/registry";
import type { MaxSubset } from "../../core/construct/rules/rule";
import { LIMITS } from "../../core/network/network";
import type { SweepRow } from "../../core/survey/sweep";
import { SEED_LIMIT } from "../document/schema";

/** A row and the link of its experiment, where it names one. */
export interface NamedRow {
  readonly row: SweepRow;
  readonly experiment?: string;
}

export type Found = NamedRow | { readonly reason: string };

type Fields = Readonly<Record<string, unknown>>;

const SUBSETS: readonly MaxSubset[] = [1, 2, 3, 4, "all"];
const COLUMNS = ["errors", "certificates", "kept", "parentWeights"] as const;

const isWhole = (value: unknown, low: number, high: number): value is number =>
  Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
const isSize = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
const isList = <T>(value: unknown, is: (entry: unknown) => entry is T): value is T[] =>
  Array.isArray(value) && value.every(is);
const isWidth = (value: unknown): value is number => isWhole(value, 1, LIMITS.poolSize);

/** Checks a row of unknown origin; the reason is the first thing wrong. */
function checkRow(content: unknown): Found {
  if (typeof content !== "object" || content === null || !("seed" in content))
    return { reason: "it is neither a row nor an experiment" };
  const fields = content as Fields;
  const { experiment, seed, rule, maxSubset, widths, exact } = fields;
  const known = RULES.find(({ name }) => name === rule);
  if (!isWhole(seed, 0, SEED_LIMIT)) return { reason: "its seed is no whole number from 0" };
  if (!known) return { reason: "its rule is not known" };
  const subset = SUBSETS.find((size) => String(size) === String(maxSubset ?? "all"));
  if (!subset) return { reason: "its maxSubset is not known" };
  if (
    !isList(widths, isWidth) ||
    widths.length === 0 ||
    widths.some((w, i) => w <= (widths[i - 1] ?? 0))
  )
    return { reason: "its widths are no ascending pool sizes" };
  const columns = COLUMNS.map((name) => fields[name]);
  const wrong = columns.findIndex((list) => !isList(list, isSize) || list.length !== widths.length);
  if (wrong >= 0) return { reason: `its ${COLUMNS[wrong]} are not one number for each width` };
  if (typeof exact !== "boolean") return { reason: "exact is neither true nor false" };
  if (experiment !== undefined && typeof experiment !== "string")
    return { reason: "its experiment is no link" };
  const [errors, certificates, kept, parentWeights] = columns as number[][];
  return {
    experiment,
    row: {
      seed,
      rule: known.name,
      ...(known.name === "subset-sum" && { maxSubset: subset }),
      widths,
      errors,
      exact,
      certificates,
      kept,
      parentWeights,
    },
  };
}

function readJson(text: string): Found {
  try {
    return checkRow(JSON.parse(text));
  } catch {
    return { reason: "it is no row, no JSON and no link" };
  }
}

/** Spreadsheets of half the world write semicolons and decimal commas; cells that are copied come with tabs. */
const separatorOf = (header: string): string =>
  ["\t", ";", ","].find((mark) => header.includes(mark)) ?? ",";

const cellOf = (cell: string, separator: string): string => {
  const plain = cell.trim().replace(/^"(.*)"$/, "$1");
  return separator !== "," && /^-?\d+,\d+(e-?\d+)?$/i.test(plain) ? plain.replace(",", ".") : plain;
};

const isHeader = (line: string): boolean => /(^|[,;\t])"?seed"?([,;\t]|$)/.test(line);

const numberFrom = (text: string | undefined): number =>
  text === undefined || text === "" ? Number.NaN : Number(text);

/** A line under a header as a row of one width. */
function pointFrom(cells: Readonly<Record<string, string>>): Found {
  const { experiment, rule, maxSubset, seed, exact } = cells;
  return checkRow({
    experiment: experiment || undefined,
    rule,
    maxSubset: maxSubset || undefined,
    seed: numberFrom(seed),
    widths: [numberFrom(cells.width)],
    errors: [numberFrom(cells.error)],
    exact: { true: true, false: false }[(exact ?? "").toLowerCase()],
    certificates: [numberFrom(cells.certificate)],
    kept: [numberFrom(cells.kept)],
    parentWeights: [numberFrom(cells.parentWeights)],
  });
}

const isLink = (line: string): boolean => /^(https?:|file:|#1)[^\s,;]*$/.test(line);
const isNote = (line: string): boolean => line === "" || (line.startsWith("#") && !isLink(line));

interface Header {
  readonly names: readonly string[];
  readonly separator: string;
}

function headerFrom(line: string): Header {
  const separator = separatorOf(line);
  return { separator, names: line.split(separator).map((cell) => cellOf(cell, separator)) };
}

function readCells(line: string, { names, separator }: Header): Found {
  const cells = line.split(separator);
  if (cells.length < 2) return { reason: "it is no row, no JSON and no link" };
  return pointFrom(
    Object.fromEntries(names.map((name, i) => [name, cellOf(cells[i] ?? "", separator)])),
  );
}

/** What one line brings; null for notes, empty lines and headers. */
export type Line = Found | { readonly link: string } | null;

/**
 * Reads, line by line, rows as the `sweep` command writes them (JSON), points of a table (a row of one width each; its
 * header holds for the lines below it) and links.
 */
export function createLineReader(): (line: string) => Line {
  let header: Header | null = null;
  return (line) => {
    const text = line.replace(/^\uFEFF/, "").trim();
    if (isNote(text)) return null;
    if (isLink(text)) return { link: text };
    if (text.startsWith("{")) return readJson(text);
    if (isHeader(text)) {
      header = headerFrom(text);
      return null;
    }
    return header ? readCells(line, header) : readJson(text);
  };
}
