import { expect, it } from "vitest";
import type { SupError } from "../../core/error/error";
import { compareErrors } from "./compareErrors";

const error = (sampled: number, exact: number | null): SupError => ({
  domain: "cube",
  sampled: { value: sampled, at: [0], count: 3 },
  exact: exact === null ? null : { value: exact, at: [0] },
  certificate: 1,
});

it("says which exact error is how many times the other", () => {
  expect(compareErrors(error(0.1, 0.2), error(0.1, 0.05))).toBe(
    "Largest error in the end: 0.200 above, 0.0500 here, 4.00 times smaller.",
  );
  expect(compareErrors(error(0.1, 0.05), error(0.1, 0.2))).toBe(
    "Largest error in the end: 0.0500 above, 0.200 here, 4.00 times as large.",
  );
});

it("compares sampled errors, and says so, when one has no exact error", () => {
  expect(compareErrors(error(0.1, 0.7), error(0.3, null))).toBe(
    "Largest error in the end, at the sampled points: 0.100 above, 0.300 here, 3.00 times as large.",
  );
});

it("makes no ratio with nothing", () => {
  expect(compareErrors(error(0, 0), error(0.1, 0.1))).toBe(
    "Largest error in the end: 0 above, 0.100 here.",
  );
});
