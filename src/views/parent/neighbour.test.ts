import { expect, it } from "vitest";
import { exampleRun } from "./fixture";
import { neighbourOf } from "./neighbour";

const { places } = exampleRun(8).layout;
const layers = places.map(({ pool }) => pool.layer);

it("goes up and down within a layer and stops at its ends", () => {
  expect(neighbourOf(places, 1, "ArrowUp")).toBe(0);
  expect(neighbourOf(places, 0, "ArrowUp")).toBe(0);
  expect(neighbourOf(places, 0, "ArrowDown")).toBe(1);
  const last = layers.lastIndexOf(0);
  expect(neighbourOf(places, last, "ArrowDown")).toBe(last);
});

it("crosses to the nearest pool of the next layer and reaches both ends", () => {
  expect(layers[neighbourOf(places, 0, "ArrowRight")]).toBe(1);
  expect(neighbourOf(places, 0, "ArrowLeft")).toBe(0);
  expect(neighbourOf(places, 3, "End")).toBe(places.length - 1);
  expect(neighbourOf(places, 3, "Home")).toBe(0);
});
