import { expect, test } from "vitest";
import { DEFAULT_DOCUMENT } from "../document/default";
import { decodeLink, encodeLink } from "../link/link";
import { DEFAULT_VIEW, type View } from "./view";

test("the finders and their run go through a link", () => {
  const view: View = { ...DEFAULT_VIEW, show: "finders", find: "moons_7_share.0.3_by.edge-popup" };
  expect(decodeLink(encodeLink(DEFAULT_DOCUMENT, view)).view).toEqual(view);
});

test("the run is said only with the finders", () => {
  const view: View = { ...DEFAULT_VIEW, find: "moons_7" };
  expect(encodeLink(DEFAULT_DOCUMENT, view)).toBe(encodeLink(DEFAULT_DOCUMENT));
});

test("what is no exhibit and what is no run are named and left out", () => {
  const { view, ignored } = decodeLink("#1~show=keepers~find=%3Cb%3E");
  expect(view).toEqual(DEFAULT_VIEW);
  expect(ignored).toHaveLength(2);
});
