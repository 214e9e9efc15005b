import { useMemo, useState } from "react";
import { evaluator } from "../../core/error/difference";
import type { SupError } from "../../core/error/error";
import type { SlopeNetwork } from "../../core/network/slopes";
import { Select } from "../../ui/Select";
import { FUNCTION } from "../../words/en/function";
import { PLANE } from "../../words/en/plane";
import { CurvePlot } from "./CurvePlot";
import { compare } from "./comparison";
import { chordInputs } from "./plane";
import { useSettling } from "./useSettling";

interface Props {
  readonly target: SlopeNetwork;
  /** What the masked parent computes now, or null and why. */
  readonly subnetwork: SlopeNetwork | null;
  readonly note?: string;
  /** What a parent with cross edges computes along the first input; null when there is none, or while it is unknown. */
  readonly dense: Along | null;
  readonly tolerance: number;
  readonly error: SupError | null;
  readonly settled: number;
  readonly reach: number | null;
  readonly reducedMotion: boolean;
}

/** Outputs at ascending values of the first input, the others 0. */
interface Along {
  readonly inputs: Float64Array;
  readonly outputs: Float64Array;
}

/** Straight ways through the input space: along one input with the others 0, along the diagonal, through the worst sample. */
function directionsOf(dimension: number, worst: readonly number[] | null) {
  const axes = Array.from({ length: dimension }, (_, axis) => ({
    value: `axis-${axis}`,
    label: PLANE.along(`x${subscript(axis)}`),
    input: `x${subscript(axis)}`,
    direction: Array.from({ length: dimension }, (_, i) => (i === axis ? 1 : 0)),
  }));
  const diagonal = {
    value: "diagonal",
    label: PLANE.diagonal,
    input: "t",
    direction: new Array<number>(dimension).fill(1),
  };
  const reach = Math.max(...(worst ?? []).map(Math.abs), 0);
  if (!worst || reach === 0) return [...axes, diagonal];
  const through = {
    value: "worst",
    label: PLANE.worstSample,
    input: "t",
    direction: worst.map((value) => value / reach),
  };
  return [...axes, diagonal, through];
}

/** The function panel of a target with three or more inputs: one straight section at a time. */
export function SectionPlot(props: Props) {
  const { target, subnetwork, dense, tolerance, error, reach } = props;
  const settled = useSettling(props.settled, props.reducedMotion);
  const ball = error?.domain === "ball";
  const directions = directionsOf(target.dimension, error?.sampled.at ?? null);
  const [chosen, setChosen] = useState("axis-0");
  const { value, input, direction } =
    directions.find((way) => way.value === chosen) ?? directions[0];
  const shape = direction.join(" ");
  const whole = dense && value === "axis-0" ? dense : null;
  const comparison = useMemo(() => {
    const steps = shape.split(" ").map(Number);
    const along = (network: SlopeNetwork, inputs: Float64Array) => {
      const output = evaluator(network);
      return inputs.map((t) => output(steps.map((step) => t * step)));
    };
    if (whole) return compare(whole.inputs, along(target, whole.inputs), whole.outputs);
    const length = Math.sqrt(steps.reduce((sum, step) => sum + step * step, 0));
    const end = ball ? 1 / length : 1;
    const inputs = chordInputs([-end, end]);
    return compare(inputs, along(target, inputs), subnetwork && along(subnetwork, inputs));
  }, [target, subnetwork, whole, shape, ball]);
  return (
    <div className="function-section">
      <CurvePlot
        name={FUNCTION.name}
        section
        comparison={comparison}
        tolerance={tolerance}
        maximum={null}
        settled={settled}
        reach={reach}
        note={dense && !whole ? PLANE.onlyFirst : props.note}
        strip
        inputLabel={input}
      />
      <div className="section-choice">
        <Select
          label={PLANE.section}
          hideLabel
          options={directions}
          value={value}
          onChange={setChosen}
        />
        <p>{PLANE.oneLine(target.dimension)}</p>
      </div>
    </div>
  );
}

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

const subscript = (axis: number): string =>
  [...String(axis + 1)].map((digit) => SUBSCRIPTS[Number(digit)]).join("");
