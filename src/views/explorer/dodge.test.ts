import { expect, test } from "vitest";
import type { Column } from "../../core/survey/columns";
import { dodge } from "./dodge";

const rule = (key: string, widths: readonly number[]) => ({
  key,
  columns: widths.map((width) => ({ width }) as Column),
});

test("rules that share a width stand side by side around it, one alone on it", () => {
  const aside = dodge([rule("pair", [16, 64]), rule("product", [64])], (width) => width);
  expect(aside("pair", 16)).toBe(0);
  expect(aside("pair", 64)).toBe(-2.5);
  expect(aside("product", 64)).toBe(2.5);
});

test("points of neighbouring widths never pass each other", () => {
  const rules = ["pair", "product", "sum"].map((key) => rule(key, [10, 12, 14]));
  const aside = dodge(rules, (width) => width);
  const places = [10, 12, 14].flatMap((width) => rules.map(({ key }) => width + aside(key, width)));
  expect(places).toEqual([...places].sort((x, y) => x - y));
});

test("a single width has all the room", () => {
  const aside = dodge([rule("pair", [16]), rule("product", [16])], (width) => width);
  expect(["pair", "product"].map((key) => aside(key, 16))).toEqual([-2.5, 2.5]);
});
