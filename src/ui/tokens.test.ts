import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours that the rule with this selector sets. */
function colours(selector: string): Record<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
}

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const dark = ':root[data-theme="dark"]';
const auto = ':root:not([data-theme="light"], [data-theme="dark"], [data-theme="projector"])';
const projector = ':root[data-theme="projector"]';

describe.each([
  ["light", ":root"],
  ["dark", dark],
  ["projector", projector],
])("the %s theme", (_, selector) => {
  const theme = colours(selector) as Record<string, string>;
  const on = (name: string, paper = "paper") =>
    contrast(theme[name] as string, theme[paper] as string);

  it("writes on every paper with at least 4.5 : 1", () => {
    for (const paper of ["paper", "paper-raised", "paper-sunk", "band"])
      for (const name of ["ink", "ink-soft"]) expect(on(name, paper)).toBeGreaterThanOrEqual(4.5);
  });

  it("colours weights with at least 4.8 : 1 on raised paper, and as text on paper", () => {
    for (const name of ["positive", "negative", "kept"]) {
      expect(on(name, "paper-raised")).toBeGreaterThanOrEqual(4.8);
      expect(on(name)).toBeGreaterThanOrEqual(4.5);
    }
    expect(on("zero")).toBeGreaterThanOrEqual(4.5);
  });

  it("draws the edges of controls and faint ink with at least 3 : 1", () => {
    for (const name of ["edge", "ink-faint"]) expect(on(name)).toBeGreaterThanOrEqual(3);
  });
});

describe("the projector theme", () => {
  const theme = colours(projector);

  it("writes and draws with at least 7 : 1, on the page's own paper and on bands", () => {
    for (const paper of ["paper", "paper-raised", "band"])
      for (const name of ["ink", "ink-soft", "positive", "negative", "kept", "zero"])
        expect(contrast(theme[name], theme[paper]), `${name} on ${paper}`).toBeGreaterThanOrEqual(
          7,
        );
    for (const name of ["ink-faint", "edge"])
      expect(contrast(theme[name], theme.paper), name).toBeGreaterThanOrEqual(7);
  });

  it("has every colour of the light theme's own, and no text below 18 px", () => {
    const { scrim, ...light } = colours(":root");
    expect(Object.keys(theme)).toEqual(Object.keys(light));
    const from = css.indexOf(`${projector} {`);
    const sizes = [...css.slice(from, css.indexOf("}", from)).matchAll(/--text-\w+: ([\d.]+)rem/g)];
    expect(sizes).toHaveLength(6);
    for (const [, rem] of sizes) expect(16 * Number(rem)).toBeGreaterThanOrEqual(18);
  });
});

it("is equally dark whether the system or the page asks for it", () => {
  expect(colours(auto)).toEqual(colours(dark));
  expect(Object.keys(colours(dark)).length).toBeGreaterThan(10);
});
