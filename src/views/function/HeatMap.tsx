import { memo, type ReactNode, useDeferredValue, useEffect, useRef } from "react";
import type { Domain } from "../../core/network/network";
import { formatValue } from "../plot/format";
import { contourLines } from "./contourLines";
import type { Field } from "./plane";
import { SHADES } from "./shades";

interface Props {
  readonly name: string;
  readonly field: Field | null;
  readonly note?: string;
  /** Red, green, blue for 256 shares of `range`. */
  readonly shades: Uint8ClampedArray;
  readonly range: readonly [number, number];
  readonly levels: readonly number[];
  readonly domain: Domain;
  readonly side: number;
  /** What its name gives way to beside a value. */
  readonly brief?: string;
  /** Its value where a crosshair stands. */
  readonly value: number | null;
  readonly children?: ReactNode;
}

/** One field over the square or the disc: cells on a canvas, contour lines over it, marks on top. */
export function HeatMap(props: Props) {
  const { name, field, note, shades, range, levels, domain, side, brief, value, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current && field) paint(canvas.current, field, shades, range);
  }, [field, shades, range]);
  return (
    <div className="heat-cell" style={{ width: side }}>
      <h4>
        <span>{value === null ? name : (brief ?? name)}</span>
        {value !== null && <b>{formatValue(value)}</b>}
      </h4>
      <div className={`heat ${domain}`} style={{ width: side, height: side }}>
        {field ? (
          <canvas ref={canvas} width={field.size} height={field.size} />
        ) : (
          <p className="heat-note">{note}</p>
        )}
        <svg width={side} height={side}>
          <title>{name}</title>
          {field && <HeatLines field={field} levels={levels} side={side} />}
          {domain === "ball" && (
            <circle className="heat-edge" cx={side / 2} cy={side / 2} r={side / 2 - 0.5} />
          )}
          {children}
        </svg>
      </div>
    </div>
  );
}

interface LinesProps {
  readonly field: Field;
  readonly levels: readonly number[];
  readonly side: number;
}

/** Lines may come a moment after the colours, so that a drag or a film need not wait for them. */
const HeatLines = ({ field, ...shared }: LinesProps) => (
  <Lines field={useDeferredValue(field)} {...shared} />
);

const Lines = memo(function Lines({ field, levels, side }: LinesProps) {
  return (
    <g className="heat-lines">
      {contourLines(field, levels, side).map(({ level, path }) => (
        <path key={level} d={path} className={level === 0 ? "zero-line" : ""} />
      ))}
    </g>
  );
});

/** One pixel a grid point; the browser's smoothing interpolates between them. */
function paint(
  canvas: HTMLCanvasElement,
  { size, outputs }: Field,
  shades: Uint8ClampedArray,
  [low, high]: readonly [number, number],
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const image = context.createImageData(size, size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const share = (outputs[row * size + column] - low) / (high - low);
      const shade = 3 * Math.round(Math.min(1, Math.max(0, share)) * (SHADES - 1));
      const at = 4 * ((size - 1 - row) * size + column);
      image.data[at] = shades[shade];
      image.data[at + 1] = shades[shade + 1];
      image.data[at + 2] = shades[shade + 2];
      image.data[at + 3] = 255;
    }
  context.putImageData(image, 0, 0);
}
