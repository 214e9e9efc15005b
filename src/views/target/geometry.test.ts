import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { EXAMPLES } from "../../core/task/targets";
import {
  centre,
  layOut,
  linesOf,
  MARGIN,
  nearestEdge,
  placeLabels,
  pointAt,
  radiusOf,
} from "./geometry";

/** A network of the given widths whose weights tell where they stand. */
const network = (widths: number[], biased: boolean[]): Network => ({
  layers: widths.slice(1).map((units, layer) => {
    const weights = Array.from({ length: units }, (_, u) =>
      Array.from({ length: widths[layer] as number }, (_, i) => (u - i) / 32),
    );
    return biased[layer] ? { weights, biases: weights.map((_, u) => u / 32) } : { weights };
  }),
});

const shapes = fc.integer({ min: 1, max: 6 }).chain((depth) =>
  fc.record({
    widths: fc
      .tuple(
        fc.integer({ min: 1, max: 16 }),
        fc.array(fc.integer({ min: 1, max: 32 }), { minLength: depth - 1, maxLength: depth - 1 }),
      )
      .map(([inputs, hidden]) => [inputs, ...hidden, 1]),
    biased: fc.array(fc.boolean(), { minLength: depth, maxLength: depth }),
  }),
);

describe("the layout", () => {
  it("gives a lone node the middle and equal shares to the rest", () => {
    const { columns } = layOut(wire(network([1, 3, 1], [true, false])));
    expect(columns.map((column) => column.map((node) => node.y))).toEqual([
      [0.25, 0.75],
      [1 / 6, 0.5, 5 / 6],
      [0.5],
    ]);
    expect(columns.map((column) => column[0]?.x)).toEqual([0, 0.5, 1]);
  });

  it("shows the two carriers of a layer as one constant, and a deeper bias as one edge", () => {
    const wiring = wire(network([2, 3, 2, 1], [true, false, true]));
    const { columns, edges } = layOut(wiring);
    expect(columns.map((column) => column.map((node) => node.kind))).toEqual([
      ["input", "input", "one"],
      ["unit", "unit", "unit", "one"],
      ["unit", "unit", "one"],
      ["output"],
    ]);
    const biases = edges.filter((edge) => edge.input === "bias");
    expect(biases.map((edge) => [edge.layer, edge.to.field, edge.weights.length])).toEqual([
      [0, 0, 1],
      [0, 1, 1],
      [0, 2, 1],
      [2, 0, 2],
    ]);
    const carried = edges.filter((edge) => edge.input === null);
    expect(carried.map((edge) => [edge.layer, edge.weights.length])).toEqual([
      [0, 2],
      [1, 4],
    ]);
  });

  it("keeps every weight of any network on exactly one edge, which shows its value", () => {
    fc.assert(
      fc.property(shapes, ({ widths, biased }) => {
        const wiring = wire(network(widths, biased));
        const { edges, edgeOf } = layOut(wiring);
        expect(edges.flatMap((edge) => edge.weights).sort((a, b) => a - b)).toEqual(
          wiring.weights.map((weight) => weight.index),
        );
        for (const weight of wiring.weights) {
          const edge = edges[edgeOf[weight.index] as number];
          expect(edge?.weights).toContain(weight.index);
          expect(edge?.value).toBe(weight.value);
          expect(edge?.to.column).toBe(weight.layer + 1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("lets no two nodes of any network touch", () => {
    fc.assert(
      fc.property(shapes, ({ widths, biased }) => {
        const layout = layOut(wire(network(widths, biased)));
        const frame = { width: 300, height: 300, margin: 36 };
        const radius = radiusOf(layout, frame);
        for (const column of layout.columns)
          for (let row = 1; row < column.length; row++) {
            const gap = 300 * ((column[row]?.y ?? 0) - (column[row - 1]?.y ?? 0));
            expect(gap).toBeGreaterThan(2 * radius);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe("picking an edge", () => {
  const layout = layOut(wire(network([2, 3, 1], [true, true])));
  const lines = linesOf(layout, { width: 300, height: 300, margin: 36 });

  it("finds each edge at its own middle", () => {
    const cross = [
      { x1: 0, y1: 0, x2: 100, y2: 0 },
      { x1: 0, y1: 100, x2: 100, y2: 40 },
    ];
    cross.forEach((line, at) => {
      expect(nearestEdge(cross, pointAt(line, 0.5), 12)).toBe(at);
    });
  });

  it("takes the nearest of several and none beyond its reach", () => {
    const two = [
      { x1: 0, y1: 0, x2: 100, y2: 0 },
      { x1: 0, y1: 10, x2: 100, y2: 10 },
    ];
    expect(nearestEdge(two, { x: 50, y: 4 }, 12)).toBe(0);
    expect(nearestEdge(two, { x: 50, y: 6 }, 12)).toBe(1);
    expect(nearestEdge(two, { x: 50, y: 22.5 }, 12)).toBe(-1);
    expect(nearestEdge(two, { x: 105, y: 0 }, 12)).toBe(0);
  });

  it("puts every number on its own edge", () => {
    placeLabels(lines, [], 18).forEach((label, at) => {
      const line = lines[at];
      if (!line) throw new Error("a label without an edge");
      expect(nearestEdge([line], label, 1e-9)).toBe(0);
    });
  });

  /** The drawing beside the parent, on a phone, and as a ribbon over it. */
  const frames = [
    { width: 256, height: 256 },
    { width: 358, height: 256 },
    { width: 700, height: 140 },
    { width: 940, height: 140 },
  ];
  const small = EXAMPLES.filter(({ target }) => layOut(wire(target)).edges.length <= 13);
  it.each(
    small.flatMap(({ name, target }) =>
      frames.map((frame) => [name, frame.width, frame.height, target] as const),
    ),
  )("stand apart in “%s” at %i × %i", (_, width, height, target) => {
    const layout = layOut(wire(target));
    const frame = { width, height, margin: MARGIN };
    const nodes = layout.columns.flat().map((node) => centre(node, frame));
    const labels = placeLabels(linesOf(layout, frame), nodes, radiusOf(layout, frame));
    labels.forEach((label, at) => {
      for (const other of labels.slice(0, at)) {
        const beside = Math.abs(label.x - other.x) >= 40;
        expect(beside || Math.abs(label.y - other.y) >= 15).toBe(true);
      }
    });
  });
});
