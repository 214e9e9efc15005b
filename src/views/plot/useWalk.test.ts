import { expect, test } from "vitest";
import { strideOf } from "../../ui/key";
import { walkTo } from "./useWalk";

const press = (from: number | null, key: string) => walkTo(40, 12, from, strideOf(key) ?? 0);

test("up is up: arrows and Page keys say so alike", () => {
  expect(["ArrowUp", "ArrowRight", "PageUp"].map((key) => press(20, key))).toEqual([21, 21, 30]);
  expect(["ArrowDown", "ArrowLeft", "PageDown"].map((key) => press(20, key))).toEqual([19, 19, 10]);
});

test("a walk ends where the row ends", () => {
  expect(["ArrowUp", "PageUp", "End"].map((key) => press(39, key))).toEqual([39, 39, 39]);
  expect(["ArrowDown", "PageDown", "Home"].map((key) => press(0, key))).toEqual([0, 0, 0]);
  expect(walkTo(0, 0, null, 1)).toBe(0);
});

test("the first key begins the walk, or goes to the end that it names", () => {
  expect(["ArrowUp", "PageDown", "Home", "End"].map((key) => press(null, key))).toEqual([
    12, 12, 0, 39,
  ]);
});

test("other keys are none of a walk's", () => {
  for (const key of ["Enter", " ", "a", "toString"]) expect(strideOf(key)).toBeUndefined();
});
