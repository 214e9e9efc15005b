import { expect, it } from "vitest";
import { exampleRun, SURFACE } from "./fixture";
import { layoutParent, type ParentLayout } from "./geometry";
import { glideBetween } from "./glide";

const { wiring, scan, layout: whole } = exampleRun(200);
const at = (zoom: object) => layoutParent(wiring, scan.pools, 200, SURFACE, zoom);
const first = (layout: ParentLayout) => layout.places[0]?.carpet;

it("starts a pool that is zoomed into where it lay, and ends one that is left where it lies", () => {
  const pool = scan.pools[7];
  const near = at({ layer: pool?.layer, pool: 7 });
  const glide = glideBetween(whole, near);
  const own = whole.byPool.get(7)?.carpet;
  const big = first(near);
  if (!glide || !own || !big) throw new Error("the pool is in both drawings");
  expect(glide.x + big.x * glide.scaleX).toBeCloseTo(own.x, 9);
  expect(glide.y + big.y * glide.scaleY).toBeCloseTo(own.y, 9);
  expect(big.width * glide.scaleX).toBeCloseTo(own.width, 9);
  expect(big.height * glide.scaleY).toBeCloseTo(own.height, 9);
  const back = glideBetween(near, whole);
  expect(Number(back?.scaleX) * glide.scaleX).toBeCloseTo(1, 9);
});

it("cuts between drawings that share no pool", () => {
  expect(glideBetween(at({ layer: 0 }), at({ layer: 1 }))).toBeNull();
});
