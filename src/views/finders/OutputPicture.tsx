import { memo, useEffect, useMemo, useRef } from "react";
import type { Task } from "../../core/task/task";
import { differenceRamp, rampBytes, SHADES } from "../function/shades";
import { usePalette } from "../plot/usePalette";
import { type Axis, BOX, pathOf, yAt } from "./chart";

interface Props {
  readonly task: Task;
  /** What the task wants on its view; null for classes. */
  readonly wanted: ArrayLike<number> | null;
  readonly outputs: ArrayLike<number> | null;
  readonly name: string;
}

const LINE: Axis = { low: -1, high: 1, log: false };

function reach(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most || 1;
}

/** One input: what is wanted, dashed, and what the network computes. Steep outputs leave the picture. */
function Curves({ task, wanted, outputs, name }: Props) {
  const axis = useMemo(() => {
    const values = Array.from(wanted ?? [0]);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = (high - low || 1) * 0.35;
    return { low: low - room, high: high + room, log: false };
  }, [wanted]);
  const points = (values: ArrayLike<number>) =>
    Array.from(task.view, (x, i) => [x, values[i]] as const);
  return (
    <svg
      className="finder-curve"
      viewBox={`0 0 ${BOX.width} ${BOX.height}`}
      role="img"
      aria-label={name}
    >
      <line
        className="finder-grid"
        x1={BOX.left}
        x2={BOX.width - BOX.right}
        y1={yAt(axis, 0)}
        y2={yAt(axis, 0)}
      />
      {wanted && <path className="finder-wanted" d={pathOf(points(wanted), LINE, axis)} />}
      {outputs && <path className="finder-output" d={pathOf(points(outputs), LINE, axis)} />}
    </svg>
  );
}

interface MapProps {
  readonly values: ArrayLike<number>;
  readonly range: number;
  readonly name: string;
}

/** Two inputs: negative to positive as a map. */
const HeatPicture = memo(function HeatPicture({ values, range, name }: MapProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const shades = useMemo(() => rampBytes(differenceRamp(palette)), [palette]);
  const side = Math.round(Math.sqrt(values.length));
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const image = context.createImageData(side, side);
    for (let i = 0; i < values.length; i++) {
      const part = Math.min(1, Math.max(0, (values[i] / range + 1) / 2));
      const shade = 3 * Math.round(part * (SHADES - 1));
      const at = 4 * ((side - 1 - Math.floor(i / side)) * side + (i % side));
      image.data.set(shades.subarray(shade, shade + 3), at);
      image.data[at + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }, [values, range, shades, side]);
  return <canvas ref={canvas} width={side} height={side} role="img" aria-label={name} />;
});

/** The training points: rings for class 1, crosses for class 0. */
const Points = memo(function Points({ task }: { readonly task: Task }) {
  const { count, points, wanted } = task.train;
  const place = (value: number) => Math.round((value + 1) * 500) / 10;
  let [rings, crosses] = ["", ""];
  for (let s = 0; s < count; s++) {
    const [x, y] = [place(points[2 * s]), Math.round((100 - place(points[2 * s + 1])) * 10) / 10];
    if (wanted[s] > 0) rings += `M${x - 1.1},${y}a1.1,1.1 0 1 0 2.2,0a1.1,1.1 0 1 0 -2.2,0`;
    else crosses += `M${x - 1},${y - 1}l2,2m-2,0l2,-2`;
  }
  return (
    <svg viewBox="0 0 100 100" aria-hidden="true">
      <path d={rings} />
      <path d={crosses} />
    </svg>
  );
});

/** What a network computes, against what is wanted: a curve, or a map with the points or the wanted map beside it. */
export function OutputPicture(props: Props) {
  const { task, wanted, outputs, name } = props;
  if (task.inputs === 1) return <Curves {...props} />;
  if (task.inputs > 2) return null;
  const range = wanted ? reach(wanted) : 4;
  return (
    <div className="finder-maps">
      <div className="finder-map">
        {outputs && <HeatPicture values={outputs} range={range} name={name} />}
        {!wanted && <Points task={task} />}
      </div>
      {wanted && (
        <div className="finder-map">
          <HeatPicture values={wanted} range={range} name="" />
        </div>
      )}
    </div>
  );
}
