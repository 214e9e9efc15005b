import {
  inWord,
  isListed,
  outWord,
  type ParentSpec,
  readNeurons,
  weightAt,
} from "../../core/construct/parent";
import type { TargetWeight, Wiring } from "../../core/network/wiring";
import type { Carpet } from "./carpet";
import { type NodePlace, type ParentLayout, type PoolPlace, strandOf } from "./geometry";

/** A real neuron that lends the bundle two hairlines: its in-edge and its out-edge to the unit of `weight`. */
export interface Hairline {
  readonly place: PoolPlace;
  readonly neuron: number;
  readonly y: number;
  readonly a: number;
  readonly b: number;
  readonly target: NodePlace;
}

/** A real edge that belongs to no weight of the target: between a neuron and another input or another unit. */
export interface CrossLine {
  readonly neuron: number;
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  readonly weight: number;
}

/** Hairlines of all pools together, and cross edges of a layer: what a canvas strokes in a few milliseconds. */
const HAIRLINES = 1400;
const MOST_PER_POOL = 110;
const CROSS_LINES = 360;

/** Steps of the two-dimensional additive sequence that covers a square most evenly (powers of the plastic number). */
const STEP = [0.7548776662466927, 0.5698402909980532] as const;

/**
 * Up to `count` distinct neurons spread over the whole carpet, all of them where they are few. Growing the pool within
 * one carpet only adds to the sample.
 */
export function sampleNeurons(carpet: Carpet, count: number): number[] {
  const { rows, capacity, cells, stride } = carpet;
  if (count >= cells) return Array.from({ length: cells }, (_, i) => i * stride);
  const neurons = new Set<number>();
  const tries = Math.ceil((count * rows * capacity) / cells);
  for (let i = 1; i <= tries; i++) {
    const column = Math.floor(((i * STEP[0]) % 1) * capacity);
    const cell = column * rows + Math.floor(((i * STEP[1]) % 1) * rows);
    if (cell < cells) neurons.add(cell * stride);
  }
  return [...neurons];
}

/** The hairlines of one pool, with the weights of the edges that they are. */
export function sampleHairlines(
  spec: ParentSpec,
  layout: ParentLayout,
  place: PoolPlace,
): Hairline[] {
  const count = Math.max(2, Math.min(MOST_PER_POOL, Math.floor(HAIRLINES / layout.places.length)));
  const { weights } = place.pool;
  return sampleNeurons(layout.carpet, count).map((neuron, i) => {
    const at = i % weights.length;
    const { unit } = weights[at] as TargetWeight;
    const [[a, b]] = readNeurons(spec, place.pool, unit, [neuron]) as [[number, number]];
    return {
      place,
      neuron,
      y: strandOf(layout, place, neuron),
      a,
      b,
      target: place.targets[at] as NodePlace,
    };
  });
}

/** A sample of a layer's cross edges: of each pool, from or to the inputs and units that its weights do not join. */
export function sampleCrossLines(
  wiring: Wiring,
  spec: ParentSpec,
  layout: ParentLayout,
  layer: number,
): CrossLine[] {
  if (isListed(spec)) return [];
  const places = layout.places.filter(({ pool }) => pool.layer === layer);
  const wired = wiring.layers[layer];
  if (!wired) return [];
  const count = Math.max(2, Math.floor(CROSS_LINES / places.length));
  const { radius } = layout;
  return places.flatMap((place) => {
    const { pool, carpet, source, targets } = place;
    const inputs = (layout.columns[layer] ?? []).filter((node) => node !== source);
    const units = (layout.columns[layer + 1] ?? []).filter((node) => !targets.includes(node));
    const ends = [...inputs, ...units];
    if (ends.length === 0) return [];
    return sampleNeurons(layout.carpet, count).map((neuron, i): CrossLine => {
      const at = i % ends.length;
      const node = ends[at] as NodePlace;
      const into = at < inputs.length;
      const y = strandOf(layout, place, neuron);
      const word = into ? inWord(pool, node.field) : outWord(pool, node.field);
      const weight = weightAt(spec.seed, {
        neuron,
        layer,
        input: pool.input,
        unit: pool.unit,
        word,
      });
      const inner = { x: into ? carpet.x : carpet.x + carpet.width, y };
      const outer = { x: node.x + (into ? radius : -radius), y: node.y };
      return { neuron, from: inner, to: outer, weight };
    });
  });
}
