import { expect, test } from "vitest";
import { EXAMPLES } from "../../core/task/targets";
import { EXAMPLE_WORDS } from "./examples";

test("every example has a title, and teaches one thing in one sentence", () => {
  expect(Object.keys(EXAMPLE_WORDS)).toEqual(EXAMPLES.map(({ name }) => name));
  for (const { title, teaches } of Object.values(EXAMPLE_WORDS)) {
    expect(title).not.toBe("");
    expect(teaches).toMatch(/^[A-Z][^.]*\.$/);
  }
});
