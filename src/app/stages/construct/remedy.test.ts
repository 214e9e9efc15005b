import { expect, it } from "vitest";
import { run } from "../../../core/experiment/experiment";
import { wire } from "../../../core/network/wiring";
import { DEFAULT_DOCUMENT, experimentOn } from "../../../state/document/default";
import { setListed, setPoolSize, setRule, setTolerance } from "../../../state/document/edit";
import { remedyFor } from "./remedy";

const missing = (factor: number, document = DEFAULT_DOCUMENT) => {
  const { wiring, error } = run(document);
  const value = error.exact?.value ?? Number.NaN;
  return remedyFor({ document: setTolerance(document, value / factor), wiring, error });
};

it("a ticket within its tolerance needs none, nor does one whose error is not known", () => {
  expect(missing(0.9)).toBeNull();
  expect(
    remedyFor({ document: DEFAULT_DOCUMENT, wiring: wire(DEFAULT_DOCUMENT.target), error: null }),
  ).toBeNull();
});

it("half the error takes four times the pairs, twice the products, and a few neurons more for subsets", () => {
  expect(missing(2)?.width).toBe(4000);
  expect(missing(2, setRule(DEFAULT_DOCUMENT, "product"))?.width).toBe(2000);
  const few = setPoolSize(setRule(DEFAULT_DOCUMENT, "subset-sum", "all"), 10);
  expect(missing(8, few)?.width).toBe(12);
});

it("no width is named that cannot be had", () => {
  expect(missing(1000)?.width).toBeNull();
  const listed = setListed(DEFAULT_DOCUMENT, [[0.5, 1]]);
  expect(missing(2, listed)).toBeNull();
});

it("the product rule is named where it gains enough, and subset sums where it does not", () => {
  // At k = 1 000 the laws of this target's weights are a factor of 5.1 apart.
  expect(missing(4)?.rule).toBe("product");
  expect(missing(6)?.rule).toBe("subset-sum");
  expect(missing(1.1, setRule(DEFAULT_DOCUMENT, "product"))?.rule).toBe("subset-sum");
  expect(missing(8, setPoolSize(setRule(DEFAULT_DOCUMENT, "subset-sum"), 10))?.rule).toBeNull();
});

it("for a weight above 1, which no neuron delivers, only subset sums are named", () => {
  const steep = experimentOn({ layers: [{ weights: [[2]] }, { weights: [[1.5]] }] });
  for (const rule of ["pair", "product"] as const)
    expect(missing(2, setRule(steep, rule))).toEqual({
      width: null,
      rule: "subset-sum",
      beyond: true,
    });
  const { beyond } = missing(1.5, setPoolSize(setRule(steep, "subset-sum"), 12)) ?? {};
  expect(beyond).toBe(false);
});
