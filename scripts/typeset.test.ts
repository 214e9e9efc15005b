import { expect, test } from "vitest";
import { TEX } from "../src/lesson/tex.ts";
import { type MathNode, mathTree, typeset } from "./typeset.ts";

const tags = (node: MathNode): string[] =>
  typeof node === "string" ? [] : [node[0], ...node.slice(2).flatMap((n) => tags(n as MathNode))];

const text = (node: MathNode): string =>
  typeof node === "string"
    ? node
    : node
        .slice(2)
        .map((n) => text(n as MathNode))
        .join("");

test("markup becomes a tree of elements, attributes and text", () => {
  expect(
    mathTree('<math display="block"><mi>x</mi><mo>&lt;</mo><mspace width="1em"/><mn>1</mn></math>'),
  ).toEqual([
    "math",
    { display: "block" },
    ["mi", {}, "x"],
    ["mo", {}, "<"],
    ["mspace", { width: "1em" }],
    ["mn", {}, "1"],
  ]);
});

test("a formula keeps its symbols and leaves its TeX behind", () => {
  expect(text(typeset("a = \\sigma(a)")).replace(/\s/g, "")).toBe("a=σ(a)");
});

test.each(Object.entries(TEX))("the formula %s is MathML and nothing else", (_, tex) => {
  const found = typeset(tex);
  expect(found[0]).toBe("math");
  for (const tag of tags(found)) expect(tag).toMatch(/^m[a-z]+$/);
});
