import { useMemo } from "react";
import type { Run } from "../state/run";
import type { DenseOutputs } from "../state/runner";
import { GRID, gridInputs } from "../views/function/plane";
import type { UnitCurve } from "../views/parent/UnitCurves";
import { type Scene, useDense } from "./film/useScene";
import { unitCurves } from "./unitCurves";

/** Steps over [−1, 1] at which dense frames of one input, and of a section through many, are evaluated. */
const STEPS = 201;

/** Inputs of dense frames, `dimension` numbers a point, and those of them that the units' small curves are drawn at. */
interface Probe {
  readonly inputs: Float64Array;
  readonly shown: readonly number[];
}

/** Where a run's dense frames are evaluated. */
export function probeOf({ wiring: { dimension } }: Run): Probe {
  if (dimension === 2)
    return {
      inputs: gridInputs(GRID),
      shown: Array.from({ length: GRID }, (_, column) => GRID * ((GRID - 1) / 2) + column),
    };
  const inputs = new Float64Array(STEPS * dimension);
  for (let i = 0; i < STEPS; i++) inputs[i * dimension] = (2 * i) / (STEPS - 1) - 1;
  return { inputs, shown: Array.from({ length: 41 }, (_, i) => 5 * i) };
}

export interface Curves {
  /** What every unit computes along the first input, the others at 0. */
  readonly units: readonly UnitCurve[];
  /** What the parent with cross edges computes at `inputs`; null when it has none left. */
  readonly dense: DenseOutputs | null;
  readonly inputs: Float64Array;
  /** The largest |output| of the whole parent, so that the film's axis keeps still; null until it is known. */
  readonly reach: number | null;
}

const largest = (outputs: ArrayLike<number> | undefined): number | null =>
  outputs ? Array.from(outputs).reduce((most, value) => Math.max(most, Math.abs(value)), 0) : null;

export function useCurves(scene: Scene): Curves {
  const { run, now } = scene;
  const { inputs, shown } = useMemo(() => probeOf(run), [run]);
  const { now: dense, whole } = useDense(scene, inputs);
  const units = useMemo(() => {
    const { dimension } = run.wiring;
    const points = shown.map((p) => inputs.subarray(p * dimension, (p + 1) * dimension));
    return unitCurves(run.target, now, dense, points, shown);
  }, [run, now, dense, inputs, shown]);
  const reach = useMemo(() => largest(whole?.layers?.at(-1)?.[0]), [whole]);
  return useMemo(() => ({ units, dense, inputs, reach }), [units, dense, inputs, reach]);
}
