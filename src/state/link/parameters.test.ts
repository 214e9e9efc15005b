import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PARTS } from "../view/hide";
import { PARAMETERS } from "../view/view";

const manual = readFileSync(new URL("../../../docs/manual.md", import.meta.url), "utf8");

test("links have one parameter of a name, and the manual says what each means", () => {
  const names = PARAMETERS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  const table = manual.split("\n").filter((line) => line.startsWith("| `"));
  for (const name of names)
    expect(
      table.some((row) => row.split("|")[1]?.includes(`\`${name}\``)),
      name,
    ).toBe(true);
});

test("the manual names every part that a link can hide", () => {
  for (const part of PARTS) expect(manual).toContain(`\`${part}\``);
});
