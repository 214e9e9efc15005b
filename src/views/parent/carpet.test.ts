import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsAlive, chooseCarpet } from "./carpet";

const slot = fc.record({
  width: fc.integer({ min: 2, max: 300 }),
  height: fc.integer({ min: 2, max: 150 }),
  ratio: fc.constantFrom(1, 1.5, 2),
  poolSize: fc.integer({ min: 1, max: 1 << 20 }),
});

describe("a carpet", () => {
  it("fits its slot and has a cell for every neuron, or for one of every stride", () => {
    fc.assert(
      fc.property(slot, ({ width, height, ratio, poolSize }) => {
        const carpet = chooseCarpet(width, height, ratio, poolSize);
        expect(carpet.columns * carpet.cell).toBeLessThanOrEqual(width * ratio);
        expect(carpet.rows * carpet.cell).toBeLessThanOrEqual(height * ratio);
        expect(carpet.cells).toBe(Math.ceil(poolSize / carpet.stride));
        expect(carpet.cells).toBeLessThanOrEqual(carpet.rows * carpet.columns);
        expect(carpet.columns).toBeLessThanOrEqual(carpet.capacity);
      }),
    );
  });

  it("draws every neuron as long as there is a device pixel for each", () => {
    fc.assert(
      fc.property(slot, ({ width, height, ratio, poolSize }) => {
        const across = Math.floor(width * ratio);
        const down = Math.floor(height * ratio);
        const room = down * Math.min(across, Math.floor(110_000 / down));
        const { stride } = chooseCarpet(width, height, ratio, poolSize);
        expect(stride === 1).toBe(poolSize <= room);
      }),
    );
  });

  it("empties from the end, down to nothing", () => {
    const carpet = chooseCarpet(20, 20, 1, 1600);
    expect(carpet.stride).toBe(4);
    expect([1600, 1599, 5, 4, 1, 0].map((alive) => cellsAlive(carpet, alive))).toEqual([
      400, 400, 2, 1, 1, 0,
    ]);
  });
});
