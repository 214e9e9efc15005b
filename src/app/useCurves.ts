import { useMemo } from "react";
import type { SlopeNetwork } from "../core/slopes";
import type { DenseOutputs } from "../state/runner";
import { type Curve, plotInputs, sampleCurve } from "../views/function/curve";
import { type UnitCurve, unitCurves } from "./unitCurves";
import { type Scene, useDense } from "./useScene";

/** Even steps over [−1, 1] at which dense frames are evaluated; every fifth also serves the units' small curves. */
const GRID = 201;
const UNIT_STRIDE = 5;

const even = (index: number): number => (2 * index) / (GRID - 1) - 1;

export interface Curves {
  /** What is left of the parent, along the first input. */
  readonly curve: Curve;
  readonly units: readonly UnitCurve[];
  readonly dense: DenseOutputs | null;
}

const FIRST_INPUTS = Float64Array.from({ length: GRID }, (_, i) => even(i));

/** A curve of slopes is drawn with all its bends; one of a dense parent at even steps. */
function curveOf(
  target: SlopeNetwork,
  now: SlopeNetwork | null,
  dense: DenseOutputs | null,
): Curve {
  if (now) {
    const inputs = plotInputs([target, now]);
    return { inputs, outputs: sampleCurve(now, inputs) };
  }
  const outputs = dense?.layers?.at(-1)?.[0];
  return {
    inputs: FIRST_INPUTS,
    outputs: outputs ? Float64Array.from(outputs) : null,
    ...(dense?.note && { note: dense.note }),
  };
}

/** The curves of a frame over the first input, with the other inputs at 0. */
export function useCurves(scene: Scene): Curves {
  const { run, now } = scene;
  const { dimension } = run.wiring;
  // Held by run: another parent's dense frames are other numbers.
  const grid = useMemo(() => {
    const points = new Float64Array(GRID * run.wiring.dimension);
    for (let i = 0; i < GRID; i++) points[i * run.wiring.dimension] = even(i);
    return points;
  }, [run]);
  const dense = useDense(scene, grid);
  return useMemo(() => {
    const points = Array.from({ length: Math.ceil(GRID / UNIT_STRIDE) }, (_, i) => [
      even(i * UNIT_STRIDE),
      ...new Array<number>(dimension - 1).fill(0),
    ]);
    return {
      curve: curveOf(run.target, now, dense),
      units: unitCurves(run.target, now, dense, points, UNIT_STRIDE),
      dense,
    };
  }, [run.target, now, dense, dimension]);
}
