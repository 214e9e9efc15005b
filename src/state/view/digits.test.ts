import { expect, test } from "vitest";
import { DEFAULT_DOCUMENT } from "../document/default";
import { decodeLink, encodeLink } from "../link/link";
import { DEFAULT_VIEW } from "./view";

test("a link brings the exhibit of digits back as it was", () => {
  for (const reader of [
    { units: 100, rule: "product", poolSize: 64, seed: 14 },
    { units: 500, rule: "subset-sum", poolSize: 32, seed: 2 ** 32 - 1 },
    { units: 100, rule: "pair", poolSize: 4096, seed: 0 },
    { units: 500, rule: "pair", poolSize: 1, seed: 3, mask: "random" },
    { units: 100, rule: "product", poolSize: 64, seed: 14, frame: 0 },
    { units: 100, file: "0a".repeat(32), rule: "product", poolSize: 64, seed: 14, frame: 118 },
    { units: 100, file: "f".repeat(64), rule: "subset-sum", poolSize: 9, seed: 1, mask: "next" },
  ] as const) {
    const view = { ...DEFAULT_VIEW, show: "digits", reader } as const;
    expect(decodeLink(encodeLink(DEFAULT_DOCUMENT, view))).toMatchObject({ view, ignored: [] });
  }
});

test("what is no reader is ignored, and said", () => {
  for (const text of [
    "",
    "300.product.64.14",
    "100.best.64.14",
    "100.product.0.14",
    "100.product.1025.14",
    "100.sums.33.14",
    "100.product.64.4294967296",
    "100.product.64",
    "100.product.64.14.1",
    "100.product.64.14.f",
    "100.product.64.14.own",
    "100.product.64.14.next.f3",
    `${"a".repeat(63)}.product.64.14`,
    `${"A".repeat(64)}.product.64.14`,
    "100.product.6e1.14",
  ]) {
    const { view, ignored } = decodeLink(`#1~show=digits~reader=${text}`);
    expect(view, text).toEqual({ ...DEFAULT_VIEW, show: "digits" });
    expect(ignored, text).toEqual([`reader=${text}`.slice(0, 40)]);
  }
  expect(decodeLink("#1~show=letters").ignored).toEqual(["show=letters"]);
});
