import type { Experiment } from "../../core/experiment/experiment";
import { documentIn } from "../link/link";

/** A link in a text: its experiment, null where it is damaged, and what stands beside it. */
export interface FoundLink {
  readonly document: Experiment | null;
  readonly label: string;
}

/** Where the letters of a link may begin. */
const MARK = /(?:#|%(?:25)*23)1(?=[\w-]{8}|~|%(?:25)*7e|[^\w%#-]|$)/gi;
/** Enough of a link to be one without an address: its letters, or what is looked at. */
const SURE = /^(?:#|%(?:25)*23)1(?:[\w-]{20}|(?:~|%(?:25)*7e)[a-z]+(?:=|%))/i;
const SPACE = /[\s<>"'`]/;
/** What ends a link before the next cell, bracket or quotation mark. */
const STOP = /[\s<>"'`,;|()[\]{}«»“”„’]/;
const ADDRESS_LIMIT = 600;
const LABEL_LIMIT = 80;

const ENTITIES: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&#35;": "#",
  "&num;": "#",
  "&quot;": '"',
  "&#39;": "'",
  "&lt;": "<",
  "&gt;": ">",
  "&nbsp;": " ",
};

/** Text of a page, a mail or a form in the letters that links are written in. */
const plainText = (text: string): string =>
  (/[\uff01-\uff5e]/.test(text) ? text.normalize("NFKC") : text).replace(
    /&(?:amp|#35|num|quot|#39|lt|gt|nbsp);/g,
    (entity) => ENTITIES[entity] as string,
  );

/** Where the word begins in which a place stands. */
function wordStart(text: string, from: number, place: number): number {
  let start = place;
  while (start > from && !SPACE.test(text.charAt(start - 1))) start--;
  return start;
}

const ADDRESS = /(?:https?|file):\/\//i;

/** Where the address before a mark begins. */
function startOf(text: string, from: number, mark: number): number {
  const start = wordStart(text, from, mark);
  const word = text.slice(start, mark);
  const address = word.search(ADDRESS);
  return address < 0 ? mark - (word.split(STOP).at(-1) ?? "").length : start + address;
}

/** Where the links of a text have their #. */
function marksIn(text: string): number[] {
  const marks: number[] = [];
  let read = 0;
  let word = 0;
  for (const { index } of text.matchAll(MARK)) {
    const start = wordStart(text, read, index);
    if (start > read) word = start;
    read = index;
    const before = text.slice(Math.max(word, index - ADDRESS_LIMIT), index);
    if (SURE.test(text.slice(index, index + 40)) || ADDRESS.test(before)) marks.push(index);
  }
  return marks;
}

/** What stands beside links, without the marks of lists, tables and pages. */
const labelOf = (beside: string): string =>
  beside
    .slice(0, 5 * LABEL_LIMIT)
    .replace(/<[^<>]*>/g, " ")
    .split(/[\t,;|]/)
    .map((part) =>
      part
        .replace(/[<>()[\]{}"`*_~«»“”„#\s]+/g, " ")
        .replace(/^[\s\-–—:.•·']+|[\s\-–—:.'=]+$/g, ""),
    )
    .filter(Boolean)
    .join(", ")
    .slice(0, LABEL_LIMIT);

/** The links in a text, in order, each with the text before it as its label, or all that is beside them; and where the last begins. */
export interface FoundLinks {
  readonly links: readonly FoundLink[];
  readonly last: string;
}

export function linksIn(given: string): FoundLinks {
  const text = plainText(given);
  const marks = marksIn(text);
  const starts = marks.map((mark, i) => startOf(text, i > 0 ? (marks[i - 1] ?? 0) + 2 : 0, mark));
  const known = new Map<string, Experiment | null>();
  const open = (link: string): Experiment | null => {
    const found = known.get(link);
    const document = found === undefined ? documentIn(link) : found;
    known.set(link, document);
    return document;
  };
  let end = 0;
  let last = 0;
  const pieces = marks.map((mark, i) => {
    const before = text.slice(end, starts[i]);
    last = end;
    const limit = starts[i + 1] ?? text.length;
    const stop = text.slice(mark + 2, limit).search(STOP);
    const near = stop < 0 ? limit : mark + 2 + stop;
    let document = open(text.slice(mark, near));
    end = near;
    if (!document) {
      // A break within the link; its own letters say how far it goes.
      document = open(text.slice(mark, limit));
      if (document) end = limit;
    }
    return { document, before };
  });
  const all = labelOf([...pieces.map(({ before }) => before), text.slice(end)].join(" "));
  const links = pieces.map(({ document, before }) => ({
    document,
    label: pieces.length > 1 ? labelOf(before) || all : all,
  }));
  return { links, last: text.slice(last) };
}
