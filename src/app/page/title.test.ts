import { expect, it } from "vitest";
import { run } from "../../core/experiment/experiment";
import { DEFAULT_DOCUMENT, experimentOn } from "../../state/document/default";
import { setPoolSize } from "../../state/document/edit";
import { formatValue } from "../../views/plot/format";
import { titleOf } from "./title";

const PAGE = "Lottery Ticket Playground";

it("names the target's shape, the width, the exact error and the page", () => {
  const { error } = run(DEFAULT_DOCUMENT);
  const value = formatValue(error.exact?.value ?? Number.NaN);
  expect(titleOf({ document: DEFAULT_DOCUMENT, error })).toBe(
    `1-3-1 target, k = 1\u202f000: error ${value} · ${PAGE}`,
  );
});

it("says that an error is only sampled, and that one is still being computed", () => {
  const document = setPoolSize(experimentOn({ layers: [{ weights: [[0.5, 0.25]] }] }), 7);
  const { error } = run(document);
  const sampled = { ...error, exact: null };
  expect(titleOf({ document, error: sampled })).toMatch(/^2-1 target, k = 7: error ≥ \d/);
  expect(titleOf({ document, error: null })).toBe(`2-1 target, k = 7: error … · ${PAGE}`);
});
