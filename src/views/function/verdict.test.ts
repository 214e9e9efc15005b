import { expect, test } from "vitest";
import type { SupError } from "../../core/error/error";
import { judge } from "./verdict";

const error = (sampled: number, exact: number | null, certificate: number): SupError => ({
  domain: "cube",
  sampled: { value: sampled, at: [0], count: 100 },
  exact: exact === null ? null : { value: exact, at: [0] },
  certificate,
});

test("the exact error decides when it is known", () => {
  expect(judge(error(0.09, 0.1, 0.4), 0.1)).toBe("within");
  expect(judge(error(0.09, 0.11, 0.4), 0.1)).toBe("outside");
});

test("without it, a certificate proves within, a sample proves outside, and else it is open", () => {
  expect(judge(error(0.05, null, 0.1), 0.1)).toBe("within");
  expect(judge(error(0.2, null, 0.4), 0.1)).toBe("outside");
  expect(judge(error(0.05, null, 0.4), 0.1)).toBe("open");
});
