import { dsvFormat } from "d3-dsv";
import type { NamedRow, Reason } from "./reason";
import { checkRow } from "./row";
import { truthOf } from "./truth";

/** The columns that are read, without capitals and marks. */
const NAMES = [
  "experiment",
  "rule",
  "maxsubset",
  "seed",
  "width",
  "error",
  "exact",
  "certificate",
  "kept",
  "parentweights",
] as const;
type Name = (typeof NAMES)[number];

const MARKS = ["\t", ";", ",", "|", " "];
/** What statistics programs and spreadsheets write where nothing applies. */
const NOTHING = /^(?:|na|n\/a|nan|null|none|nil|-|\.|#n\/a|#nv|#n\/d)$/i;
/** A table of other columns is no table of rows. */
const FEWEST_NAMES = 4;

/** The names of a table's columns, and how its cells are told apart. */
export interface Header {
  readonly names: readonly string[];
  /** The cells of one record. */
  cells(record: string): string[];
}

/** The header that a line is; null when it is none. */
export function headerIn(line: string): Header | null {
  if (!/seed/i.test(line)) return null;
  const bare = line.replace(/"[^"]*"/g, "");
  const counted = MARKS.filter((mark) => bare.includes(mark)).map((mark) => {
    const format = dsvFormat(mark);
    const cells = (record: string) =>
      (format.parseRows(record)[0] ?? []).map((cell) => cell.trim());
    const names = cells(line).map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ""));
    return { names, cells, known: NAMES.filter((name) => names.includes(name)) };
  });
  const [best] = counted.sort((x, y) => y.known.length - x.known.length);
  return best && best.known.length >= FEWEST_NAMES && best.known.includes("seed") ? best : null;
}

/** Whether a quotation in a record goes on in the next line. */
export const isOpen = (record: string): boolean => (record.match(/"/g)?.length ?? 0) % 2 === 1;

/** A number as a person's language writes it: the row's errors show its decimal mark. */
function numberFrom(cell: string, comma: boolean): number {
  const digits = cell
    .normalize("NFKC")
    .replace(/[\s'’]/g, "")
    .replace("\u2212", "-");
  const plain = comma ? digits.replaceAll(".", "").replace(",", ".") : digits.replaceAll(",", "");
  return plain === "" ? Number.NaN : Number(plain);
}

/** A record under a header as a row of one width; null for one that has too few cells to be any. */
export function readRecord(record: string, { names, cells }: Header): NamedRow | Reason | null {
  const found = cells(record);
  if (found.length < 2) return null;
  // Tables of R have no name over the names of their rows.
  const more = found.length === names.length + 1 && found.at(-1) !== "" ? 1 : 0;
  const at = (name: Name): string | undefined => {
    const cell = found[names.indexOf(name) + more];
    return !names.includes(name) || cell === undefined || NOTHING.test(cell) ? undefined : cell;
  };
  const comma =
    /,\d*(?:e[+-]?\d+)?$/i.test(at("error") ?? "") || /,\d*$/.test(at("certificate") ?? "");
  const number = (name: Name) => numberFrom(at(name) ?? "", comma);
  const word = at("exact");
  const exact = word === undefined ? undefined : truthOf(word);
  const checked = checkRow({
    experiment: at("experiment"),
    rule: at("rule")
      ?.toLowerCase()
      .replace(/[\s_]+/g, "-"),
    maxSubset: at("maxsubset")?.toLowerCase(),
    seed: number("seed"),
    widths: [number("width")],
    errors: [number("error")],
    exact: word === undefined ? undefined : (exact ?? false),
    certificates: [number("certificate")],
    kept: [number("kept")],
    parentWeights: [number("parentweights")],
  });
  return "row" in checked && exact === undefined ? { ...checked, unsure: word } : checked;
}
