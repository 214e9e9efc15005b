import { describe, expect, it } from "vitest";
import { chooseCarpet } from "./carpet";
import { closeUp, neuronAfter } from "./cells";

// 10 × 7 cells of 10 pixels: 66 neurons fill nine columns and three cells of the tenth.
const carpet = {
  ...chooseCarpet(100, 70, 1, 66),
  cell: 10,
  rows: 7,
  columns: 10,
  cells: 66,
  stride: 1,
};

describe("walking over a carpet", () => {
  it("follows the columns, crosses them, and stops at both ends", () => {
    expect(neuronAfter(carpet, 8, "ArrowDown")).toBe(9);
    expect(neuronAfter(carpet, 8, "ArrowUp")).toBe(7);
    expect(neuronAfter(carpet, 8, "ArrowRight")).toBe(15);
    expect(neuronAfter(carpet, 8, "ArrowLeft")).toBe(1);
    expect(neuronAfter(carpet, 3, "ArrowLeft")).toBe(0);
    expect(neuronAfter(carpet, 62, "ArrowRight")).toBe(65);
    expect(neuronAfter(carpet, 30, "Home")).toBe(0);
    expect(neuronAfter(carpet, 30, "End")).toBe(65);
    expect(neuronAfter(carpet, 30, "x")).toBeNull();
  });

  it("goes from one drawn neuron to the next where only some are drawn", () => {
    const sparse = { ...carpet, stride: 4 };
    expect(neuronAfter(sparse, 8, "ArrowDown")).toBe(12);
    expect(neuronAfter(sparse, 8, "End")).toBe(260);
  });
});

describe("a close-up", () => {
  it("has the neuron in its middle and its neighbours around it", () => {
    const { cells } = closeUp(carpet, 24, { x: 50, y: 50 }, 20, 1, 1);
    // Column 3, row 3: columns 2 to 4, rows 2 to 4.
    expect(cells.map(({ neuron }) => neuron)).toEqual([16, 17, 18, 23, 24, 25, 30, 31, 32]);
    expect(cells[4]).toEqual({ neuron: 24, x: 40, y: 40 });
    expect(cells[8]).toEqual({ neuron: 32, x: 60, y: 60 });
  });

  it("ends where the carpet ends", () => {
    const first = closeUp(carpet, 0, { x: 0, y: 0 }, 20, 1, 1);
    expect(first.cells.map(({ neuron }) => neuron)).toEqual([0, 1, 7, 8]);
    const last = closeUp(carpet, 65, { x: 0, y: 0 }, 20, 1, 1);
    expect(last.cells.map(({ neuron }) => neuron)).toEqual([57, 58, 59, 64, 65]);
  });
});
