import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOMS, written } from "./rooms.ts";

const IMPORTS = "lint/style/noRestrictedImports";
const PROPERTIES = "lint/nursery/noJsRestrictedProperties";

/** A file that each room has: what may be imported and what not follows from the table. */
const FILES: Readonly<Record<string, string>> = { ui: "ui/Slider.tsx", app: "app/App.tsx" };
const fileOf = (room: string) => FILES[room] ?? `${room}/part.ts`;
const PACKAGES = ["react", "d3", "zustand", "valibot", "node:fs", "@tensorflow/tfjs-core"];

const allowed = [
  ...Object.entries(ROOMS).flatMap(([name, { imports, packages }]) => [
    ...imports.map((path) => [fileOf(name), `../${path}/some.ts`]),
    ...packages.map((path) => [fileOf(name), path.replace(/\*+$/, "fs")]),
  ]),
  ["core/construct/rules/pair.ts", "../../network/network.ts"],
  ["engine/search/webgl/fill.ts", "@tensorflow/tfjs-backend-webgl/dist/base"],
  ["engine/worker.ts", "@tensorflow/tfjs-core"],
  ["engine/worker.ts", "../core/prune.ts"],
  ["core/network.test.ts", "fast-check"],
];
const forbidden = [
  ...Object.entries(ROOMS).flatMap(([name, { imports, packages }]) => [
    ...Object.keys(ROOMS)
      .filter((other) => other !== name && !imports.includes(other))
      .map((other) => [fileOf(name), `../${other}/other.ts`]),
    ...PACKAGES.filter((path) => !packages.some((p) => path.startsWith(p.replace(/\*+$/, "")))).map(
      (path) => [fileOf(name), path],
    ),
  ]),
  ["core/construct/rules/pair.ts", "../../../engine/client.ts"],
  ["engine/worker.ts", "react"],
  ["engine/worker.ts", "../state/link.ts"],
  ["state/store.ts", "../engine/client.ts"],
  ["shell/ticket.ts", "../state/store.ts"],
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

test("the linter and ARCHITECTURE hold the table of rooms", () => {
  for (const { path, is, should } of written()) expect(is, `${path}: npm run rooms`).toBe(should);
});

test("the port holds types alone", () => {
  for (const file of readdirSync("src/port"))
    expect(readFileSync(`src/port/${file}`, "utf8"), file).not.toMatch(
      /^(export (?!interface|type)|import (?!type))/m,
    );
});

describe("the linter keeps the rooms apart:", () => {
  test.each(cases)("$title", ({ path, line, rule }) => {
    const place = linesOf(path).indexOf(line) + 1;
    const found = diagnostics
      .filter((d) => d.location.path === `src/${path}` && d.location.start.line === place)
      .map((d) => d.category);
    expect(found).toEqual(rule ? [rule] : []);
  });
});
