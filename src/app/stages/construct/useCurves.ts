import { useEffect, useMemo, useRef } from "react";
import type { DenseOutputs } from "../../../port/engine";
import { GRID, gridInputs } from "../../../views/function/plane";
import type { UnitCurve } from "../../../views/parent/UnitCurves";
import { type Scene, useDense } from "../../film/useScene";
import { keptCurves, unitCurves, unitOutputs } from "./unitCurves";

/** Steps over [−1, 1] at which dense frames of one input, and of a section through many, are evaluated. */
const STEPS = 201;

/** Where dense frames of so many inputs are evaluated, `dimension` numbers a point. */
export function probedInputs(dimension: number): Float64Array {
  if (dimension === 2) return gridInputs(GRID);
  const inputs = new Float64Array(STEPS * dimension);
  for (let i = 0; i < STEPS; i++) inputs[i * dimension] = (2 * i) / (STEPS - 1) - 1;
  return inputs;
}

/** Those of them that the units' small curves are drawn at, by number and as points. */
function shownPoints(dimension: number) {
  const inputs = probedInputs(dimension);
  const shown =
    dimension === 2
      ? Array.from({ length: GRID }, (_, column) => GRID * ((GRID - 1) / 2) + column)
      : Array.from({ length: 41 }, (_, i) => 5 * i);
  const points = shown.map((p) => inputs.subarray(p * dimension, (p + 1) * dimension));
  return { shown, points };
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
  const { target, wiring } = run;
  // biome-ignore lint/correctness/useExhaustiveDependencies: dense outputs are kept by inputs, and are another run's in each.
  const inputs = useMemo(() => probedInputs(wiring.dimension), [run]);
  const { now: dense, whole } = useDense(scene, inputs);
  const { shown, points } = useMemo(() => shownPoints(wiring.dimension), [wiring.dimension]);
  const wanted = useMemo(() => unitOutputs(target, points), [target, points]);
  const before = useRef<readonly UnitCurve[]>([]);
  const units = useMemo(
    () => keptCurves(before.current, unitCurves(wanted, now, dense, points, shown)),
    [wanted, now, dense, points, shown],
  );
  useEffect(() => {
    before.current = units;
  }, [units]);
  const reach = useMemo(() => largest(whole?.layers?.at(-1)?.[0]), [whole]);
  return useMemo(() => ({ units, dense, inputs, reach }), [units, dense, inputs, reach]);
}
