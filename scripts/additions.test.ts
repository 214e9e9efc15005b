import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "additions-"));
  cpSync("src", join(home, "src"), { recursive: true });
  for (const file of ["package.json", "tsconfig.json"]) cpSync(file, join(home, file));
  symlinkSync(join(process.cwd(), "node_modules"), join(home, "node_modules"));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the compiler says of the sources with an addition that nobody has finished: a file for each complaint. */
function complaints(path: string, before: string, addition: string) {
  const file = join(home, path);
  const text = readFileSync(file, "utf8");
  expect(text.split(before), `${path}: ${before}`).toHaveLength(2);
  writeFileSync(
    file,
    text.replace(before, () => before + addition),
  );
  const compiler = join(process.cwd(), "node_modules/typescript/bin/tsc");
  const run = spawnSync(process.execPath, [compiler, "--noEmit", "--pretty", "false"], {
    cwd: home,
    encoding: "utf8",
  });
  writeFileSync(file, text);
  return [...run.stdout.matchAll(/^(\S+?)\(\d+,\d+\): error (.*)/gm)].map(([, file, text]) => ({
    file,
    text,
  }));
}

/** Each half-written thing, and what must hear of it. Words know no types of core's: they are missed where they are said. */
const ADDITIONS = [
  {
    what: "a rule",
    path: "src/core/construct/rules/rule.ts",
    before: '  "subset-sum": true;\n',
    addition: "  unheard: true;\n",
    missed: [
      "src/core/construct/rules/registry.ts",
      "src/core/theory/laws.ts",
      "src/state/document/rule-codes.ts",
      "src/views/explorer/style.ts",
      "src/views/explorer/series.ts",
    ],
  },
  {
    what: "an example",
    path: "src/core/task/targets.ts",
    before: "const LIST = [\n",
    addition: '{ id: 99, name: "unheard", target: { layers: [{ weights: [[1]] }] } },\n',
    missed: ["src/views/target/Examples.tsx"],
  },
  {
    what: "a step of the lesson",
    path: "src/state/view/lesson-steps.ts",
    before: "export const LESSON_STEPS = [\n",
    addition: '"unheard",\n',
    missed: ["src/lesson/steps.ts"],
  },
  {
    what: "a method",
    path: "src/core/methods/method.ts",
    before: '  | "magnitude"\n',
    addition: '  | "unheard"\n',
    missed: ["src/core/methods/registry.ts", "src/app/finders/FinderCard.tsx"],
  },
  {
    what: "a theme",
    path: "src/state/view/view.ts",
    before: "export const THEMES = [",
    addition: '"unheard", ',
    missed: ["src/app/page/Header.tsx", "src/app/page/Help.tsx"],
  },
];

test.each(ADDITIONS)(
  "$what that nobody has finished does not compile, and nothing else is complained of",
  ({ path, before, addition, missed }) => {
    const found = complaints(path, before, addition);
    const places = new Set(found.map(({ file }) => file));
    for (const place of missed) expect(places).toContain(place);
    const lacksTheName = /^TS(2741|7053|2536|1360)\b/;
    expect(found.filter(({ text }) => !lacksTheName.test(text))).toEqual([]);
  },
  60_000,
);
