import { expect, it } from "vitest";
import { run } from "../core/experiment";
import { DEFAULT_DOCUMENT } from "../state/document";
import { setListed, setPoolSize, setRule, setTolerance } from "../state/edit";
import { remedyFor } from "./remedy";

const missing = (factor: number, document = DEFAULT_DOCUMENT) => {
  const { error } = run(document);
  const value = error.exact?.value ?? Number.NaN;
  return remedyFor({ document: setTolerance(document, value / factor), error });
};

it("a ticket within its tolerance needs none, nor does one whose error is not known", () => {
  expect(missing(0.9)).toBeNull();
  expect(remedyFor({ document: DEFAULT_DOCUMENT, error: null })).toBeNull();
});

it("half the error takes four times the pairs, twice the products, and a few neurons more for subsets", () => {
  expect(missing(2)).toEqual({ width: 4000, product: true });
  expect(missing(2, setRule(DEFAULT_DOCUMENT, "product"))).toEqual({ width: 2000, product: false });
  const few = setPoolSize(setRule(DEFAULT_DOCUMENT, "subset-sum", "all"), 10);
  expect(missing(8, few)?.width).toBe(12);
});

it("no width is named that cannot be had", () => {
  expect(missing(1000)).toEqual({ width: null, product: true });
  const listed = setListed(DEFAULT_DOCUMENT, [[0.5, 1]]);
  expect(missing(2, listed)).toBeNull();
});
