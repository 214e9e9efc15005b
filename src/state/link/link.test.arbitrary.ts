import fc from "fast-check";
import { expect } from "vitest";
import { parseExperiment } from "../document/document";
import { documents, viewsOf } from "../document/document.test.arbitrary";
import { decodeLink, encodeLink } from "./link";

export const withSession = documents.chain((document) =>
  fc.tuple(fc.constant(document), viewsOf(document)),
);

/** What a link of any origin opens: never less than a valid document in its normal form. */
export function valid(link: string) {
  const opened = decodeLink(link);
  expect(parseExperiment(opened.document)).toEqual({ document: opened.document, ignored: [] });
  return opened;
}

/** And whatever it opened has a link of its own, of which nothing is left out. */
export function settles(link: string): void {
  const { document, view } = valid(link);
  expect(decodeLink(encodeLink(document, view))).toEqual({ document, view, ignored: [] });
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Letters of a link's own alphabet, of any other, and halves of letters. */
const texts = fc.oneof(
  fc.constantFrom(...LETTERS),
  fc.constantFrom("~", "=", "%", ".", "-", "#", "~hide=", "~step=", "~theme=dark", "~guess=1e9"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 2 }),
);

const edits = fc.array(
  fc.record({
    at: fc.nat(400),
    kind: fc.constantFrom("replace", "insert", "delete", "cut", "repeat"),
    text: texts,
  }),
  { minLength: 1, maxLength: 4 },
);

/** What mails, chats, hands and noise make of a link. */
export const mutations = edits.map((changes) => (link: string) => {
  let text = link;
  for (const { at, kind, text: piece } of changes) {
    const place = at % (text.length + 1);
    const before = text.slice(0, place);
    if (kind === "cut") text = before + piece;
    else if (kind === "insert") text = before + piece + text.slice(place);
    else if (kind === "repeat") text = before + text.slice(place - (at % 9));
    else text = before + (kind === "delete" ? "" : piece) + text.slice(place + 1);
  }
  return text;
});
