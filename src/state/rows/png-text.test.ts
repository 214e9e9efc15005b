import { expect, test } from "vitest";
import { withText } from "./png-text";
import { parsePng } from "./png-text.test.data";

/** One transparent pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

test("the text of a picture can be read, and the picture is the same", () => {
  const texts = {
    Title: "Error against width",
    Description: "P(error ≤ ε), k → ∞",
    Source: "#1AQ",
  };
  const before = parsePng(PIXEL);
  const after = parsePng(withText(PIXEL, texts));
  expect(after.texts).toEqual(texts);
  expect(after.types).toEqual(["IHDR", "iTXt", "iTXt", "iTXt", "IDAT", "IEND"]);
  expect(after).toMatchObject({ width: 1, height: 1, pixels: before.pixels });
});

test("no text leaves the file as it was", () => {
  expect(withText(PIXEL, {})).toEqual(new Uint8Array(PIXEL));
});
