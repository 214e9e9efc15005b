import { expect, test } from "vitest";
import { wrap } from "./picture";

test("a caption breaks between words", () => {
  expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
});

test("a link longer than a line is cut", () => {
  expect(wrap("abcdefgh", 3)).toEqual(["abc", "def", "gh"]);
});

test("no line is longer than asked, and nothing is lost", () => {
  const text = "Up to 100 draws a rule, k from 16 to 16384; dots are draws, lines medians.";
  const lines = wrap(text, 20);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(20);
  expect(lines.join(" ")).toBe(text);
});
