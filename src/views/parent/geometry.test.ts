import { describe, expect, it } from "vitest";
import { layoutPools } from "../../core/construct/parent";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { exampleRun, NETWORK, SURFACE } from "./fixture";
import { centreOf, layoutParent, neuronAt, pixelOf, type Surface } from "./geometry";

const SURFACES: Surface[] = [
  SURFACE,
  { width: 512, height: 424, ratio: 2 },
  { width: 358, height: 400, ratio: 2 },
];
const WIDE: Network = {
  layers: [
    { weights: Array.from({ length: 32 }, () => Array(16).fill(0.5)) },
    { weights: [Array(32).fill(0.5)] },
  ],
};

describe("the layout of the parent", () => {
  it.each(SURFACES)("keeps carpets apart and inside $width pixels", (surface) => {
    for (const network of [NETWORK, WIDE])
      for (const poolSize of [1, 16, 1000, 100_000]) {
        const wiring = wire(network);
        const pools = layoutPools(wiring, { seed: 1, pools: "private", poolSize });
        const { places, columns } = layoutParent(wiring, pools, poolSize, surface);
        const rects = places.map((place) => place.carpet);
        places.forEach(({ carpet, source, targets }, i) => {
          expect(carpet.x).toBeGreaterThan(source.x);
          for (const target of targets) expect(carpet.x + carpet.width).toBeLessThan(target.x);
          expect(carpet.y).toBeGreaterThanOrEqual(0);
          expect(carpet.y + carpet.height).toBeLessThanOrEqual(surface.height);
          const overlaps = rects.filter(
            (other, j) =>
              j !== i &&
              other.x < carpet.x + carpet.width &&
              carpet.x < other.x + other.width &&
              other.y < carpet.y + carpet.height &&
              carpet.y < other.y + other.height,
          );
          expect(overlaps).toEqual([]);
        });
        for (const column of columns)
          expect(column.map(({ y }) => y)).toEqual(column.map(({ y }) => y).sort((a, b) => a - b));
      }
  });

  it("gives every neuron its own pixel, in the order of the pool", () => {
    const { layout } = exampleRun(1000, "private", NETWORK, { width: 640, height: 424, ratio: 2 });
    expect(layout.carpet.stride).toBe(1);
    const seen = new Set<string>();
    for (const { pool } of layout.places)
      for (let neuron = 0; neuron < 1000; neuron++) {
        const pixel = pixelOf(layout, pool.index, neuron);
        seen.add(`${pixel?.x}/${pixel?.y}`);
      }
    expect(seen.size).toBe(1000 * layout.places.length);
    expect(pixelOf(layout, 0, 1000)).toBeNull();
  });

  it("makes a narrower pool a clip of a wider one at the same scale", () => {
    const narrow = exampleRun(900).layout;
    const wide = exampleRun(1000).layout;
    expect(narrow.carpet).toMatchObject({ cell: wide.carpet.cell, rows: wide.carpet.rows });
    const offset = (layout: typeof wide, neuron: number) => {
      const origin = pixelOf(layout, 3, 0);
      const pixel = pixelOf(layout, 3, neuron);
      return [Number(pixel?.x) - Number(origin?.x), Number(pixel?.y) - Number(origin?.y)];
    };
    for (let neuron = 0; neuron < 900; neuron += 7)
      expect(offset(narrow, neuron)).toEqual(offset(wide, neuron));
  });

  it("puts a neuron's centre into its pixel", () => {
    const { layout } = exampleRun(500, "shared", NETWORK, SURFACES[1]);
    for (const place of layout.places) {
      const pixel = pixelOf(layout, place.pool.index, 321);
      const { x, y } = centreOf(layout, place, 321);
      expect(x * 2).toBeCloseTo(Number(pixel?.x) + Number(pixel?.size) / 2, 9);
      expect(y * 2).toBeCloseTo(Number(pixel?.y) + Number(pixel?.size) / 2, 9);
    }
  });

  it("leads a shared pool's wires to every unit that chooses from it", () => {
    const { layout } = exampleRun(10, "shared");
    for (const { pool, source, targets } of layout.places) {
      expect(source.field).toBe(pool.input);
      expect(targets.map(({ field }) => field)).toEqual(pool.weights.map(({ unit }) => unit));
    }
  });
});

describe("the layout of a part of the parent", () => {
  const wiring = wire(NETWORK);
  const sizes = [1, 16, 1000, 100_000];

  it.each(SURFACES)("shows a layer, and a pool, larger and inside $width pixels", (surface) => {
    for (const kind of ["private", "shared"] as const)
      for (const poolSize of sizes) {
        const pools = layoutPools(wiring, { seed: 1, pools: kind, poolSize });
        const whole = layoutParent(wiring, pools, poolSize, surface);
        for (const { index, layer } of pools) {
          const near = [{ layer }, { layer, pool: index }];
          let last = whole;
          for (const zoom of near) {
            const layout = layoutParent(wiring, pools, poolSize, surface, zoom);
            expect(layout.carpet.cell).toBeGreaterThanOrEqual(last.carpet.cell);
            expect(layout.carpet.stride).toBeLessThanOrEqual(last.carpet.stride);
            for (const { carpet, source, targets } of layout.places) {
              expect(carpet.x).toBeGreaterThan(source.x);
              for (const { x } of targets) expect(carpet.x + carpet.width).toBeLessThan(x);
              expect(carpet.y).toBeGreaterThanOrEqual(0);
              expect(carpet.y + carpet.height).toBeLessThanOrEqual(surface.height);
            }
            last = layout;
          }
          expect(last.places.map(({ pool }) => pool.index)).toEqual([index]);
          expect(last.columns.flat()).toHaveLength(1 + (pools[index]?.weights.length ?? 0));
        }
      }
  });

  it("gives every neuron of a near pool a cell that can be pointed at", () => {
    for (const poolSize of [1, 7, 1000, 30_000]) {
      const pools = layoutPools(wiring, { seed: 1, pools: "private", poolSize });
      const layout = layoutParent(wiring, pools, poolSize, SURFACE, { layer: 1, pool: 12 });
      const [place] = layout.places;
      expect(layout.carpet.stride).toBe(1);
      for (let neuron = 0; place && neuron < poolSize; neuron += 1 + (poolSize >> 6)) {
        const { x, y } = centreOf(layout, place, neuron);
        expect(neuronAt(layout, place, x, y)).toBe(neuron);
      }
    }
  });

  it("has a pixel for each of 100 000 neurons of a near pool on a desktop", () => {
    const pools = layoutPools(wiring, { seed: 1, pools: "private", poolSize: 100_000 });
    const desktop = { width: 612, height: 330, ratio: 1 };
    const { carpet } = layoutParent(wiring, pools, 100_000, desktop, { layer: 0, pool: 0 });
    expect(carpet).toMatchObject({ stride: 1, cell: 1 });
  });

  it("finds no neuron beside a carpet, nor where its last column is empty", () => {
    const pools = layoutPools(wiring, { seed: 1, pools: "private", poolSize: 100 });
    const layout = layoutParent(wiring, pools, 100, SURFACE, { layer: 0, pool: 0 });
    const [place] = layout.places;
    if (!place) throw new Error("the pool is in sight");
    const { x, y, width, height } = place.carpet;
    expect(neuronAt(layout, place, x - 1, y + 1)).toBeNull();
    expect(neuronAt(layout, place, x + 1, y - 1)).toBeNull();
    expect(neuronAt(layout, place, x + width + 1, y + 1)).toBeNull();
    const full = 100 % layout.carpet.rows === 0;
    expect(neuronAt(layout, place, x + width - 1, y + height - 1) === null).toBe(!full);
  });
});
