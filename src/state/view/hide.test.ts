import { expect, test } from "vitest";
import { decodeLink, encodeLink } from "../link/link";
import { isShown, PARTS, sortParts } from "./hide";

test("a link names the parts that it hides, in any order and each as often as it likes", () => {
  const { view, ignored } = decodeLink("#1~hide=width.rule.width~embed=on");
  expect(view).toEqual({ theme: "auto", hide: ["rule", "width"], embed: true });
  expect(ignored).toEqual([]);
});

test("a link that hides something unknown hides nothing and says so", () => {
  for (const text of ["hide=", "hide=rule.colour", "hide=rule.", "embed=off", "embed="]) {
    const { view, ignored } = decodeLink(`#1~${text}`);
    expect(view).toEqual({ theme: "auto" });
    expect(ignored).toEqual([text]);
  }
});

test("every part can be hidden by itself, and nothing else goes with it", () => {
  for (const part of PARTS) {
    const link = encodeLink(decodeLink("").document, { theme: "auto", hide: [part] });
    const { view } = decodeLink(link);
    expect(PARTS.filter((each) => !isShown(view, each))).toEqual([part]);
  }
});

test("in another page only the stage and the film are left, less what is hidden", () => {
  const shown = (hide: "film"[]) => PARTS.filter((part) => isShown({ embed: true, hide }, part));
  expect(shown([])).toEqual(["film", "editor"]);
  expect(shown(["film"])).toEqual(["editor"]);
});

test("in another page, the controls of a link that brings them are left too, less what is hidden", () => {
  const { view, ignored } = decodeLink("#1~hide=rule.tolerance~embed=controls");
  expect(ignored).toEqual([]);
  expect(view).toEqual({ theme: "auto", hide: ["rule", "tolerance"], embed: "controls" });
  expect(PARTS.filter((part) => isShown(view, part))).toEqual(["film", "editor", "width", "draw"]);
});

test("parts are sorted, and none is nothing to say", () => {
  expect(sortParts(["footer", "header", "footer"])).toEqual(["header", "footer"]);
  expect(sortParts([])).toBeUndefined();
});
