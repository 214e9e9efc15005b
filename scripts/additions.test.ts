import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";

/** What the compiler says of a tree with an addition that nobody has written yet: a file for each complaint. */
function complaints(addition: string): { file: string; text: string }[] {
  const config = `tsconfig.${addition}.test.json`;
  writeFileSync(
    config,
    JSON.stringify({
      extends: "./tsconfig.json",
      include: ["src", `scripts/additions/${addition}.ts`],
      exclude: [],
    }),
  );
  const run = spawnSync(
    process.execPath,
    ["node_modules/typescript/bin/tsc", "--noEmit", "--pretty", "false", "-p", config],
    { encoding: "utf8" },
  );
  rmSync(config);
  return [...run.stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (.*)/gm)].map(([, file, text]) => ({
    file,
    text,
  }));
}

afterAll(() => rmSync("tsconfig.rule.test.json", { force: true }));

test("a rule that nobody has written fails to compile until every place has heard of it", () => {
  const found = complaints("rule");
  const places = new Set(found.map(({ file }) => file));
  for (const record of [
    "src/core/construct/rules/registry.ts",
    "src/core/theory/laws.ts",
    "src/state/document/rule-codes.ts",
    "src/views/explorer/style.ts",
  ])
    expect(places, record).toContain(record);
  // Words know no types of core's: they are missed where they are said, and nothing else is complained of.
  expect(places).toContain("src/views/explorer/series.ts");
  const lacksTheName = /^TS(2741|7053|2536|1360)\b/;
  expect(found.filter(({ text }) => !lacksTheName.test(text))).toEqual([]);
});
