import { expect, test } from "vitest";
import { doubled, inLocale, localeOf } from "./locale";

test("the address names the locale among its other parameters, and any other text is English", () => {
  expect(localeOf("#1~words=double")).toBe("double");
  expect(localeOf("#1AbC~theme=dark~words=double~step=3")).toBe("double");
  expect(localeOf("#1%7Ewords%3Ddouble%7Estep%3D3")).toBe("double");
  expect(localeOf("#1~words=double%20")).toBe("double");
  for (const hash of ["", "#1", "#1~words=", "#1~words=doubled", "#1~words=de", "#words=double"])
    expect(localeOf(hash)).toBeUndefined();
});

test("outside a page the words are as they were written", () => {
  const words = { play: "Play" };
  expect(inLocale(words)).toBe(words);
});

test("the pseudo-locale doubles strings, lists, and what sentences return", () => {
  const words = {
    play: "Play",
    film: { keys: ["Home", "End"] },
    left: (count: string) => `${count} left`,
  };
  const twice = doubled(words) as typeof words;
  expect(twice.play).toBe("⟦Play Play⟧");
  expect(twice.film.keys).toEqual(["⟦Home Home⟧", "⟦End End⟧"]);
  expect(twice.left("3")).toBe("⟦3 left 3 left⟧");
});

test("a sentence that quotes another doubles it once", () => {
  const of = doubled((name: string) => `mask of ${name}`) as (name: string) => string;
  expect(of("⟦the ticket the ticket⟧")).toBe("⟦mask of the ticket mask of the ticket⟧");
});

test("numbers, flags and nothing pass", () => {
  expect(doubled([1, true, null, undefined, ""])).toEqual([1, true, null, undefined, ""]);
});
