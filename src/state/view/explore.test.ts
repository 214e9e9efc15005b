import { expect, test } from "vitest";
import { DEFAULT_DOCUMENT } from "../document/default";
import { decodeLink, encodeLink } from "../link/link";
import { blockOf, type ExploreView, MOST_DRAWS } from "./explore";
import { DEFAULT_VIEW } from "./view";

const linkOf = (view: ExploreView) => encodeLink(DEFAULT_DOCUMENT, { ...DEFAULT_VIEW, ...view });
const parametersOf = (view: ExploreView) => linkOf(view).replace(/^[^~]*/, "");

test("a closed explorer says nothing, whatever was set in it", () => {
  expect(parametersOf({ widths: [64, 1024], draws: 7, axes: "linear", relative: true })).toBe("");
});

test("an open explorer says in words what it measures", () => {
  expect(parametersOf({ explore: ["pair", "subset-sum:2", "subset-sum:all"] })).toBe(
    "~explore=pair.q2.sums",
  );
  const all = {
    explore: ["product"],
    widths: [64, 1024] as const,
    draws: 10_000,
    seeds: 120_000,
    axes: "linear" as const,
    relative: true,
  };
  expect(parametersOf(all)).toBe(
    "~explore=product~widths=64-1024~draws=10000~seeds=120000~axes=linear~errors=relative",
  );
  expect(decodeLink(linkOf(all))).toMatchObject({ view: all, ignored: [] });
});

test("no rule at all is a choice too", () => {
  expect(decodeLink(linkOf({ explore: [] })).view.explore).toEqual([]);
});

test("what cannot be measured is ignored and listed", () => {
  const bad = [
    "explore=pear",
    "explore=pair.pair",
    "explore=",
    "widths=64-32",
    "widths=1-64",
    "widths=100-200",
    "widths=16-33554432",
    "draws=0",
    "draws=10001",
    "draws=1e3",
    "axes=log",
    "errors=none",
  ];
  const { view, ignored } = decodeLink(`${encodeLink(DEFAULT_DOCUMENT)}~${bad.join("~")}`);
  expect(ignored).toEqual(bad);
  expect(view).toEqual(DEFAULT_VIEW);
});

test("every number names a block of seeds that is not everybody's and ends within 32 bits", () => {
  for (const number of [0, 1, 429_494, 429_495, 2 ** 31, 2 ** 32 - 1]) {
    const first = blockOf(number);
    expect(first % MOST_DRAWS).toBe(0);
    expect(first).toBeGreaterThanOrEqual(MOST_DRAWS);
    expect(first + MOST_DRAWS).toBeLessThanOrEqual(2 ** 32);
  }
  expect(blockOf(1)).not.toBe(blockOf(2));
});
