import { expect, test } from "vitest";
import { clockOf } from "./clock";

test("a clock shows minutes and two digits of seconds, also beyond an hour and before the start", () => {
  expect([0, 59.9, 60, 605, 3600, -3].map(clockOf)).toEqual([
    "0:00",
    "0:59",
    "1:00",
    "10:05",
    "60:00",
    "0:00",
  ]);
});
