import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARTS } from "../view/hide";
import { PARAMETERS } from "../view/view";

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

test("links have one parameter of a name, and the README says what each means", () => {
  const names = PARAMETERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const table = readme.split("\n").filter((line) => line.startsWith("| `"));
  for (const name of names)
    expect(
      table.some((row) => row.split("|")[1]?.includes(`\`${name}\``)),
      name,
    ).toBe(true);
});

test("the README names every part that a link can hide", () => {
  for (const part of PARTS) expect(readme).toContain(`\`${part}\``);
});
