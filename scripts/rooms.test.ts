import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const IMPORTS = "lint/style/noRestrictedImports";
const PROPERTIES = "lint/nursery/noJsRestrictedProperties";

const allowed = [
  ["core/construct/rules/pair.ts", "../../network/network.ts"],
  ["ui/Slider.tsx", "react"],
  ["ui/Dialog.tsx", "../words/controls.ts"],
  ["words/film.ts", "./locale.ts"],
  ["state/view.ts", "../words/locale.ts"],
  ["views/Plot.tsx", "../words/film.ts"],
  ["engine/worker.ts", "../core/prune.ts"],
  ["engine/worker.ts", "@tensorflow/tfjs-core"],
  ["engine/search/webgl/fill.ts", "@tensorflow/tfjs-backend-webgl/dist/base"],
  ["state/store.ts", "zustand/vanilla"],
  ["state/document.ts", "valibot"],
  ["state/rows/table.ts", "d3-dsv"],
  ["state/document.ts", "../core/experiment.ts"],
  ["views/plot/curve.ts", "../../core/network.ts"],
  ["views/Plot.tsx", "../ui/Slider.tsx"],
  ["views/Plot.tsx", "d3"],
  ["lesson/steps.ts", "../state/document.ts"],
  ["lesson/steps.ts", "../views/Plot.tsx"],
  ["app/App.tsx", "../state/store.ts"],
  ["app/App.tsx", "zustand"],
  ["shell/ticket.ts", "../state/document.ts"],
  ["shell/ticket.ts", "../state/link.ts"],
  ["shell/input.ts", "../state/read/read.ts"],
  ["shell/ticket.ts", "../core/prune.ts"],
  ["shell/ticket.ts", "node:fs"],
  ["core/network.test.ts", "fast-check"],
];
const forbidden = [
  ["core/network.ts", "react"],
  ["core/network.ts", "node:fs"],
  ["core/network.ts", "../ui/tokens.ts"],
  ["core/construct/rules/pair.ts", "../../../engine/client.ts"],
  ["ui/Slider.tsx", "../core/network.ts"],
  ["ui/Slider.tsx", "d3"],
  ["engine/client.ts", "../state/link.ts"],
  ["engine/client.ts", "@tensorflow/tfjs-core"],
  ["engine/worker.ts", "react"],
  ["state/store.ts", "../engine/client.ts"],
  ["state/store.ts", "zustand"],
  ["state/sync.ts", "../engine/client.ts"],
  ["state/sync.ts", "../app/App.tsx"],
  ["views/Plot.tsx", "../state/store.ts"],
  ["views/Plot.tsx", "zustand"],
  ["words/film.ts", "../core/network.ts"],
  ["words/film.ts", "../ui/number.ts"],
  ["words/film.ts", "react"],
  ["core/network.ts", "../words/locale.ts"],
  ["engine/client.ts", "../words/film.ts"],
  ["shell/ticket.ts", "../words/film.ts"],
  ["lesson/steps.ts", "../engine/client.ts"],
  ["lesson/steps.ts", "../app/App.tsx"],
  ["app/App.tsx", "../engine/client.ts"],
  ["app/App.tsx", "../shell/ticket.ts"],
  ["app/App.tsx", "d3"],
  ["shell/ticket.ts", "../state/store.ts"],
  ["shell/ticket.ts", "../engine/client.ts"],
  ["shell/ticket.ts", "react"],
];
const expressions: [string, string, string | undefined][] = [
  ["core/forward.ts", "Math.sqrt(a) + Math.abs(a)", undefined],
  ["core/forward.ts", "a * 2 ** -23", undefined],
  ["core/forward.ts", "a ** 2", "plugin"],
  ["core/forward.ts", "2 ** a", "plugin"],
  ["core/forward.ts", "Math.hypot(a, 1)", PROPERTIES],
  ["core/forward.ts", "Math.exp(a)", PROPERTIES],
  ["core/forward.ts", "a + Math.random()", PROPERTIES],
  ["core/theory/laws.ts", "Math.exp(a) ** a", undefined],
  ["core/theory/laws.ts", "a + Math.random()", PROPERTIES],
  ["views/draw.ts", "a + Math.random()", PROPERTIES],
  ["views/draw.ts", "Math.hypot(a, 1) ** a", undefined],
];

type Case = { path: string; line: string; title: string; rule: string | undefined };
type Diagnostic = { category: string; location: { path: string; start: { line: number } } };

const cases: Case[] = [
  ...allowed.map(([path, from]) => ({
    path,
    line: `import "${from}";`,
    title: `${path} may import ${from}`,
    rule: undefined,
  })),
  ...forbidden.map(([path, from]) => ({
    path,
    line: `import "${from}";`,
    title: `${path} may not import ${from}`,
    rule: IMPORTS,
  })),
  ...expressions.map(([path, expression, rule], index) => ({
    path,
    line: `export const f${index} = (a: number) => ${expression};`,
    title: `${path} ${rule ? "may not" : "may"} say ${expression}`,
    rule,
  })),
  {
    path: "ui/cycle.ts",
    line: `import { b } from "./tangle.ts"; export const a = () => b;`,
    title: "two files may not import each other",
    rule: "lint/suspicious/noImportCycles",
  },
  {
    path: "ui/tangle.ts",
    line: `import { a } from "./cycle.ts"; export const b = () => a;`,
    title: "nor the other way round",
    rule: "lint/suspicious/noImportCycles",
  },
  {
    path: "ui/barrel.ts",
    line: `export { Slider } from "./Slider.tsx";`,
    title: "a file may not only pass on another's exports",
    rule: "lint/performance/noBarrelFile",
  },
];

const linesOf = (path: string) => cases.filter((c) => c.path === path).map((c) => c.line);
let home: string;
let diagnostics: Diagnostic[];

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "rooms-"));
  const { $schema, vcs, ...config } = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(join(home, "biome.json"), JSON.stringify(config));
  cpSync("scripts/power.grit", join(home, "scripts/power.grit"));
  for (const path of new Set(cases.map((c) => c.path))) {
    const file = join(home, "src", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${linesOf(path).join("\n")}\n`);
  }
  const biome = join(process.cwd(), "node_modules/@biomejs/biome/bin/biome");
  const flags = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
  const run = spawnSync(process.execPath, [biome, ...flags], { cwd: home, encoding: "utf8" });
  diagnostics = JSON.parse(run.stdout).diagnostics;
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the linter keeps the rooms apart:", () => {
  test.each(cases)("$title", ({ path, line, rule }) => {
    const place = linesOf(path).indexOf(line) + 1;
    const found = diagnostics
      .filter((d) => d.location.path === `src/${path}` && d.location.start.line === place)
      .map((d) => d.category);
    expect(found).toEqual(rule ? [rule] : []);
  });
});
