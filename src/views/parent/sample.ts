import {
  inWord,
  isListed,
  outWord,
  type ParentSpec,
  readNeurons,
  weightAt,
} from "../../core/parent";
import type { TargetWeight, Wiring } from "../../core/wiring";
import { centreOf, type NodePlace, type ParentLayout, type PoolPlace } from "./geometry";

/** A real neuron that lends the bundle two hairlines: its in-edge and its out-edge to the unit of `weight`. */
export interface Hairline {
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

/** The base-2 van der Corput sequence: any first n of its numbers are spread over [0, 1). */
export function spread(index: number): number {
  let result = 0;
  let half = 0.5;
  for (let i = index + 1; i > 0; i >>= 1) {
    if (i & 1) result += half;
    half /= 2;
  }
  return result;
}

/** Distinct neurons spread over the whole pool, all of them when `count` is large. */
export function sampleNeurons(poolSize: number, stride: number, count: number): number[] {
  const groups = Math.ceil(poolSize / stride);
  if (count >= groups) return Array.from({ length: groups }, (_, i) => i * stride);
  const neurons = new Set<number>();
  for (let i = 0; neurons.size < count; i++) neurons.add(Math.floor(spread(i) * groups) * stride);
  return [...neurons];
}

/** The hairlines of one pool, with the weights of the edges that they are. */
export function sampleHairlines(
  spec: ParentSpec,
  layout: ParentLayout,
  place: PoolPlace,
): Hairline[] {
  const { poolSize, stride } = layout.carpet;
  const count = Math.max(6, Math.min(MOST_PER_POOL, Math.floor(HAIRLINES / layout.places.length)));
  const { weights } = place.pool;
  return sampleNeurons(poolSize, stride, count).map((neuron, i) => {
    const at = i % weights.length;
    const { unit } = weights[at] as TargetWeight;
    const [[a, b]] = readNeurons(spec, place.pool, unit, [neuron]) as [[number, number]];
    return {
      neuron,
      y: centreOf(layout, place, neuron).y,
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
    return sampleNeurons(layout.carpet.poolSize, layout.carpet.stride, count).map(
      (neuron, i): CrossLine => {
        const at = i % ends.length;
        const node = ends[at] as NodePlace;
        const into = at < inputs.length;
        const { y } = centreOf(layout, place, neuron);
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
      },
    );
  });
}
