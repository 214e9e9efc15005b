import { type FoundLink, linksIn } from "./links";
import type { NamedRow, Reason } from "./reason";
import { readJson } from "./row";
import { type Header, headerIn, isOpen, readRecord } from "./table";

/** What a line brings, or why it brings nothing; `line` is the first of those that belong together. */
export interface Found {
  readonly line: number;
  readonly found: NamedRow | { readonly links: readonly FoundLink[] } | Reason;
}

/** Lines of a text that belong together, though the text goes on. */
interface Unfinished {
  readonly kind: "record" | "link";
  readonly line: number;
  readonly lines: readonly string[];
}

/** The longest link takes so many lines of a mail. */
const MOST_LINES = 400;
const MOST_LETTERS = 100_000;
/** What may go on with a link: letters from the margin on, below the mark of a mail that is answered. */
const CONTINUES = /^[\s>|]*[\w~=%.-]+/;

/** Notes that tables begin with; what says how a spreadsheet is to read them; rules and empty lines. */
const isNote = (line: string): boolean =>
  /^"?#+(?:\s|$)/.test(line) || /^"?sep=/i.test(line) || /^[-=_*|+:.`~>\s]*$/.test(line);

/** Whether the last link of a text may go on in the next line. */
const isCut = (links: readonly FoundLink[]): boolean => links.at(-1)?.document === null;

/** Reads lines one after the other; what comes back may be of lines before. */
export interface LineReader {
  read(text: string, line: number): Found[];
  /** The text has ended. */
  end(): Found[];
}

/**
 * Reads rows as the `sweep` command writes them (JSON a line), points of a table (a row of one width each; its header holds
 * for the lines below it), and the links in any other text.
 */
export function createLineReader(): LineReader {
  let header: Header | null = null;
  let unfinished: Unfinished | null = null;
  /** A first line that is no row: names of columns, when a link comes next. */
  let heading: Found | null = null;
  let first = true;

  const hold = (kind: Unfinished["kind"], line: number, lines: readonly string[]): Found[] => {
    unfinished = { kind, line, lines };
    return [];
  };

  /** The links of a text, or why it has no row and no link. The last link may go on in the next line. */
  function readProse(text: string, line: number, reason: Reason): Found[] {
    const { links, last } = linksIn(text);
    if (links.length === 0) return [{ line, found: reason }];
    if (!isCut(links)) return [{ line, found: { links } }];
    hold("link", line, [last]);
    return links.length > 1 ? [{ line, found: { links: links.slice(0, -1) } }] : [];
  }

  function readLine(text: string, line: number): Found[] {
    const named = text.startsWith("{") ? null : headerIn(text);
    if (named) {
      header = named;
      return [];
    }
    if (header && !text.startsWith("{"))
      return isOpen(text) ? hold("record", line, [text]) : readCells(text, line, header);
    const found = readJson(text);
    const isRow = "row" in found || (found.why !== "neither" && found.why !== "unreadable");
    return isRow ? [{ line, found }] : readProse(text, line, found);
  }

  function readCells(text: string, line: number, under: Header): Found[] {
    const found = readRecord(text, under);
    if (found && ("row" in found || under.cells(text).length >= under.names.length))
      return [{ line, found }];
    return readProse(text, line, found ?? { why: "unreadable" });
  }

  /** The lines that were held, as they are without the rest that they waited for. */
  function release(held: Unfinished): Found[] {
    unfinished = null;
    const [text = "", ...rest] = held.lines;
    const { links } = linksIn(text);
    return [
      { line: held.line, found: links.length > 0 ? { links } : { why: "unreadable" } },
      ...rest.flatMap((each, i) => readNext(each, held.line + 1 + i)),
    ];
  }

  function goOn(held: Unfinished, text: string, line: number): Found[] {
    const lines = [...held.lines, text];
    const joined = lines.join("\n");
    if (held.kind === "record") {
      if (isOpen(joined)) {
        if (lines.length > MOST_LINES) return release({ ...held, lines });
        return hold("record", held.line, lines);
      }
      unfinished = null;
      return header ? readCells(joined, held.line, header) : [];
    }
    const long = lines.length > MOST_LINES || joined.length > MOST_LETTERS;
    if (!CONTINUES.test(text) || long) return [...release(held), ...readNext(text, line)];
    const { links } = linksIn(joined);
    if (!isCut(links)) {
      unfinished = null;
      return [{ line: held.line, found: { links } }];
    }
    const whole = text.replace(/^[\s>|]+/, "");
    return /\s/.test(whole) ? release({ ...held, lines }) : hold("link", held.line, lines);
  }

  function readNext(given: string, line: number): Found[] {
    const text = given.replace(/^\uFEFF/, "").trim();
    if (unfinished) return goOn(unfinished, text, line);
    return isNote(text) ? [] : readLine(text, line);
  }

  return {
    read(text, line) {
      const found = readNext(text, line);
      const [only] = found;
      if (first && only && found.length === 1) {
        first = false;
        if ("why" in only.found && only.found.why === "unreadable") {
          heading = only;
          return [];
        }
      }
      if (!only || !heading) return found;
      const before = "links" in only.found ? [] : [heading];
      heading = null;
      return [...before, ...found];
    },
    end() {
      const left = unfinished ? release(unfinished) : [];
      return heading ? [heading, ...left] : left;
    },
  };
}
