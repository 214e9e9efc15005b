import fc from "fast-check";
import { encode } from "uqr";
import { describe, expect, test, vi } from "vitest";
import type { Experiment } from "../../core/experiment/experiment";
import { EXAMPLES } from "../../core/task/targets";
import { DEFAULT_DOCUMENT, experimentOn } from "../document/default";
import { DEFAULT_VIEW } from "../view/view";
import { decodeLink, encodeLink } from "./link";
import { mutations, settles, valid, withSession } from "./link.test.arbitrary";

vi.setConfig({ testTimeout: 120_000 });

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

describe("a link", () => {
  test("brings back every document and view exactly", () => {
    fc.assert(
      fc.property(withSession, ([document, view]) => {
        expect(decodeLink(encodeLink(document, view))).toEqual({ document, view, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("may come with the rest of its address, and with its ~ and = escaped", () => {
    const view = { ...DEFAULT_VIEW, theme: "dark" as const, frame: 7 };
    const link = encodeLink(DEFAULT_DOCUMENT, view);
    const opened = { document: DEFAULT_DOCUMENT, view, ignored: [] };
    expect(decodeLink(`https://example.org/a/?b=c${link}`)).toEqual(opened);
    expect(decodeLink(link.replaceAll("~", "%7E").replaceAll("=", "%3D"))).toEqual(opened);
  });

  test("that is empty opens the first example", () => {
    const opened = { document: DEFAULT_DOCUMENT, view: DEFAULT_VIEW, ignored: [] };
    expect(decodeLink("")).toEqual(opened);
    expect(decodeLink("#")).toEqual(opened);
    expect(decodeLink("#1")).toEqual(opened);
  });

  test("may hold view parameters alone", () => {
    expect(decodeLink("#1~theme=dark~step=12")).toEqual({
      document: DEFAULT_DOCUMENT,
      view: { theme: "dark", frame: 12 },
      ignored: [],
    });
  });
});

describe("the length of a link", () => {
  const shaken = (document: Experiment): Experiment => ({
    ...document,
    target: {
      layers: document.target.layers.map(({ weights, biases }) => ({
        weights: weights.map((row) => row.map((w) => (w === 0.1234 ? 0.5 : 0.1234))),
        ...(biases && { biases: biases.map(() => -0.4321) }),
      })),
    },
    parent: { seed: 0xfffffffe, pools: "shared", poolSize: 1 << 24 },
    rule: { name: "subset-sum", maxSubset: 4 },
    tolerance: 0.0375,
    domain: "ball",
  });

  test.each(EXAMPLES)("$name fits 160 letters, unmodified and modified in every number", (e) => {
    const document = experimentOn(e.target);
    expect(encodeLink(document, DEFAULT_VIEW).length).toBeLessThanOrEqual(60);
    const link = encodeLink(shaken(document), DEFAULT_VIEW);
    expect(link.length).toBeLessThanOrEqual(160);
    expect(decodeLink(link).document).toEqual(shaken(document));
  });

  test.each(EXAMPLES)("$name fits a QR code of version 10 on a usual host", ({ target }) => {
    const host = "https://example.github.io/lottery-ticket-playground/";
    for (const document of [experimentOn(target), shaken(experimentOn(target))]) {
      const link = host + encodeLink(document);
      expect(link.length).toBeLessThanOrEqual(213);
      expect(encode(link, { ecc: "M" }).version).toBeLessThanOrEqual(10);
    }
  });

  test.each(EXAMPLES)("$name fits 213 letters with where one stands in it", ({ target }) => {
    const view = { theme: "light", frame: 12_345, selected: 51, mask: "next" } as const;
    expect(encodeLink(shaken(experimentOn(target)), view).length).toBeLessThanOrEqual(213);
  });
});

describe("a damaged link", () => {
  test("never throws and always opens what can be shared again, in 10 000 mutations", () => {
    const links = fc.sample(withSession, 200).map(([document, view]) => encodeLink(document, view));
    fc.assert(
      fc.property(fc.constantFrom(...links), mutations, (link, mutate) => settles(mutate(link))),
      { numRuns: 10_000 },
    );
  });

  test("that is any text never throws", () => {
    const letters = fc.string({ unit: fc.constantFrom(...LETTERS, "~", "="), maxLength: 300 });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), letters), (text) => {
        settles(text);
        settles(`#1${text}`);
        settles(`#1~${text}`);
      }),
      { numRuns: 3000 },
    );
  });

  test("says that something is wrong whenever one letter is another", () => {
    const document = { ...DEFAULT_DOCUMENT, rule: { name: "product" as const } };
    const link = encodeLink(document, DEFAULT_VIEW);
    for (let at = 2; at < link.length - 1; at++)
      for (const letter of LETTERS) {
        if (letter === link[at]) continue;
        const opened = valid(link.slice(0, at) + letter + link.slice(at + 1));
        expect(opened.ignored.length).toBeGreaterThan(0);
      }
  });

  test("that is cut short opens every whole section", () => {
    const document = experimentOn((EXAMPLES[3] as (typeof EXAMPLES)[0]).target);
    const link = encodeLink(
      { ...document, parent: { seed: 5, pools: "shared", poolSize: 77 }, tolerance: 0.02 },
      DEFAULT_VIEW,
    );
    const opened = valid(link.slice(0, -12));
    expect(opened.document.target).toEqual(document.target);
    expect(opened.document.parent).toEqual({ seed: 5, pools: "shared", poolSize: 77 });
    expect(opened.document.tolerance).toBe(DEFAULT_DOCUMENT.tolerance);
    expect(opened.ignored).toEqual(["the end of the link"]);
  });

  test("lists what it does not know and opens the rest", () => {
    const link = `${encodeLink(DEFAULT_DOCUMENT, { theme: "dark" })}~colour=red~step=x~weight=9`;
    const opened = valid(link);
    expect(opened.view).toEqual({ theme: "dark" });
    expect(opened.ignored).toEqual(["colour=red", "step=x", "weight=9"]);
    expect(valid("#2abc~theme=dark").ignored).toHaveLength(1);
  });

  test("of any length is read in bounded work", () => {
    const long = `#1${"A".repeat(5_000_000)}`;
    expect(valid(long).ignored).toContain("the end of the link");
    expect(valid(`#1${"~a=b".repeat(100_000)}`).ignored.length).toBeLessThan(40);
  });
});
