import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_DOCUMENT } from "../document/default";
import { documents } from "../document/document.test.arbitrary";
import { setSeed } from "../document/edit";
import { DEFAULT_VIEW } from "../view/view";
import { decodeLink, documentIn, encodeLink } from "./link";

const PAGE = "https://prof.example.org/ticket/";
/** Links as they were given out: seed 78's ends in an underscore, which programs leave out. */
const WHOLE = "#1AQECBAcDAAAAAOgHBwEBCAUA6AP0AQCnRPCF";
const UNDERSCORE = "#1AQEABAdOAAAAAOgHBwEACAUA6AP0AQAS7mk_";
const opened = decodeLink(WHOLE);
const both = { ...opened, view: { ...DEFAULT_VIEW, lesson: "both" } };

test("no link ends in a letter that programs drop, and it is as long as before where it can be", () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(encodeLink(document)).toMatch(/[A-Za-z0-9]$/);
    }),
    { numRuns: 200 },
  );
  for (let seed = 0; seed < 500; seed++) {
    const link = encodeLink(setSeed(DEFAULT_DOCUMENT, seed));
    expect(link).toMatch(/[A-Za-z0-9]$/);
    expect(decodeLink(link)).toMatchObject({ document: { parent: { seed } }, ignored: [] });
  }
});

describe("a link of the first days that ends in an underscore", () => {
  const document = setSeed(DEFAULT_DOCUMENT, 78);

  test.each(["", ".", ")", " and more", "~theme=dark"])("opens whole before “%s”", (after) => {
    expect(decodeLink(UNDERSCORE + after)).toMatchObject({ document, ignored: [] });
  });

  test.each(["", ".", ")", " and more", "~theme=dark"])("opens cut before “%s”", (after) => {
    expect(decodeLink(PAGE + UNDERSCORE.slice(0, -1) + after)).toMatchObject({
      document,
      ignored: [],
    });
  });
});

const AROUND = [
  ...[...".,;:!?)>]\"'»”’…。，）」*_"].map((mark) => `${WHOLE}${mark}`),
  `${WHOLE}). See you there`,
  `${WHOLE}:~:text=Largest%20error`,
  `${WHOLE}%3A~%3Atext=Largest%20error`,
  `${WHOLE}%22`,
  `${WHOLE}&quot;`,
  PAGE + WHOLE.replace("#", "%23"),
  PAGE + WHOLE.replace("#", "%2523"),
  PAGE + WHOLE.replace("#", "&#35;"),
  `https://eur01.safelinks.example/?url=${encodeURIComponent(PAGE + WHOLE)}&data=05%7C01&reserved=0`,
  WHOLE.replace("AAAAA", "AAA%20AA"),
  WHOLE.replace("AAAAA", "AAA%0D%0A> AA"),
  WHOLE.replace("AAAAA", "AAA=\r\nAA"),
  WHOLE.replace("AAAAA", "AAA-\nAA"),
  WHOLE.replace("AAAAA", "AAA\u200bAA"),
  WHOLE.replace("AAAAA", "AAA\u00adAA"),
  WHOLE.replace("AAAAA", "AAA\u00a0AA"),
  WHOLE.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  `see Task #1: ${PAGE}${WHOLE}`,
];

test.each(AROUND)("what mails, chats and forms make of a link opens the same: %s", (link) => {
  expect(decodeLink(link)).toEqual(opened);
  expect(documentIn(link)).toEqual(opened.document);
});

test.each([
  ...[...".,;:!?)>]\"'"].map((mark) => `~lesson=both${mark}`),
  "~lesson=both) and more",
  "~lesson%3Dboth&data=05%7C01",
  "%7Elesson%3Dboth%29",
  "~les\nson=both",
  "\n~lesson=both\n",
  "~lesson=both:~:text=Largest%20error",
])("a view parameter is read before what follows it: %s", (parameters) => {
  expect(decodeLink(WHOLE + parameters)).toEqual(both);
});

test("what is not proven is said and left as it stands", () => {
  expect(decodeLink(`${WHOLE}~step=1 2`)).toEqual({ ...opened, ignored: ["step=1 2"] });
  const glued = decodeLink(`${WHOLE}more`);
  expect(glued.document).toEqual(opened.document);
  expect(glued.ignored).toHaveLength(1);
  for (const link of [`${WHOLE}more`, WHOLE.slice(0, -2), "#2abc", "", "no link"])
    expect(documentIn(link)).toBeNull();
  expect(documentIn(`${WHOLE}~colour=red`)).toEqual(opened.document);
});

test("dashes that a word processor has put for hyphens are hyphens again", () => {
  const one = Array.from({ length: 200 }, (_, seed) => setSeed(DEFAULT_DOCUMENT, seed)).filter(
    (document) => /[^-]-[^-]/.test(encodeLink(document)),
  );
  expect(one.length).toBeGreaterThan(3);
  for (const document of one) {
    const link = encodeLink(document);
    for (const dash of ["\u2010", "\u2011", "\u2013", "\u2212"])
      expect(decodeLink(link.replaceAll("-", dash))).toMatchObject({ document, ignored: [] });
  }
});

test("of any length, what surrounds a link is read in bounded work", () => {
  for (const junk of [" ", "!", "-", "#1", "%25", "- ", "~", "=", "A!"]) {
    const { document } = decodeLink(`${WHOLE} ${junk.repeat(100_000)}A`);
    expect(document).toEqual(opened.document);
  }
});
