import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BREAKPOINTS, layerOf } from "./layers.ts";

const files = readdirSync("src", { recursive: true, encoding: "utf8" });
const sheets = files
  .filter((file) => file.endsWith(".css"))
  .map((file) => {
    const path = `/src/${file.replaceAll("\\", "/")}`;
    return { path, text: readFileSync(`.${path}`, "utf8").replace(/\/\*[\s\S]*?\*\//g, "") };
  });

/** The classes that a sheet's rules are about, each by itself: `.a:hover` is about a, `.a .b` about b within a. */
function classesOf(text: string): Set<string> {
  const classes = new Set<string>();
  const rules: boolean[] = [];
  for (const [, before, brace] of text.matchAll(/([^{};]*)([{};])/g)) {
    if (brace === "}") rules.pop();
    if (brace !== "{") continue;
    const isRule = !before.trim().startsWith("@");
    if (isRule && !rules.includes(true))
      for (const selector of before.split(/,(?![^(]*\))/)) {
        const [, name] = /^\.([\w-]+)(\.[\w-]+|[:[]\S+)*$/.exec(selector.trim()) ?? [];
        if (name) classes.add(name);
      }
    rules.push(isRule);
  }
  return classes;
}

test("the classes of a sheet are those that its rules are about", () => {
  const text = `.a:hover, .b.on { x: y; & .c { x: y } } .d .e { x: y } @media print { .f { x: y } }`;
  expect([...classesOf(text)]).toEqual(["a", "b", "f"]);
});

test("every sheet has a layer", () => {
  expect(sheets.filter(({ path }) => layerOf(path) === undefined)).toEqual([]);
});

test("no class has two owners; modes may lay out what others own", () => {
  const owners = new Map<string, string[]>();
  for (const { path, text } of sheets.filter((sheet) => layerOf(sheet.path) !== "modes"))
    for (const name of classesOf(text)) owners.set(name, [...(owners.get(name) ?? []), path]);
  expect(owners.size).toBeGreaterThan(200);
  expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test("ui knows no class of another room", () => {
  for (const { path, text } of sheets.filter(({ path }) => path.startsWith("/src/ui/")))
    for (const [, name] of text.replace(/url\([^)]*\)/g, "").matchAll(/\.([a-zA-Z][\w-]*)/g))
      expect(name, path).toMatch(/^ui-/);
});

test("the page is laid out anew at a few widths only", () => {
  const known = new Set(BREAKPOINTS.flatMap((at) => [`${at}em`, `${at - 0.0625}em`]));
  for (const { path, text } of sheets)
    for (const [, width] of text.matchAll(/@media[^{]*\((?:min|max)-width: ([^)]+)\)/g))
      expect([...known], `${path}: ${width}`).toContain(width);
});
