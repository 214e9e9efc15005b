import { useMemo } from "react";
import type { SupError } from "../../core/error/error";
import type { SlopeNetwork } from "../../core/network/slopes";
import { FUNCTION } from "../../words/en/function";
import { formatValue } from "../plot/format";
import { CurvePlot } from "./CurvePlot";
import { compare } from "./comparison";
import { type Curve, sampleCurve } from "./curve";
import { useSettling } from "./useSettling";

interface Props {
  readonly target: SlopeNetwork;
  /** What the masked parent computes now, at inputs that hold every bend (`plotInputs`). */
  readonly curve: Curve;
  readonly tolerance: number;
  readonly error: SupError | null;
  /** A finished ticket has a linear axis; in mid-film it is symlog. */
  readonly settled: number;
  /** Largest |output| during the film, so that its axis keeps still; null to follow the curve. */
  readonly reach: number | null;
  readonly reducedMotion: boolean;
}

/** The function panel of a target with one input. */
export function FunctionPlot1D(props: Props) {
  const { target, curve, tolerance, error, reach } = props;
  const settled = useSettling(props.settled, props.reducedMotion);
  const heights = useMemo(() => sampleCurve(target, curve.inputs), [target, curve.inputs]);
  const comparison = useMemo(
    () => compare(curve.inputs, heights, curve.outputs),
    [curve.inputs, curve.outputs, heights],
  );
  const exact = error?.exact;
  return (
    <CurvePlot
      name={FUNCTION.name}
      comparison={comparison}
      tolerance={tolerance}
      maximum={
        exact ? { x: exact.at[0], value: exact.value, label: formatValue(exact.value) } : null
      }
      settled={settled}
      reach={reach}
      note={curve.note}
      strip
      inputLabel="x"
    />
  );
}
