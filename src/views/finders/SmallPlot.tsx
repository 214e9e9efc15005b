import { useId } from "react";
import { DataTable, type Numbers } from "../../ui/DataTable";
import { formatTick } from "../plot/format";
import { type Axis, BOX, pathOf, ticks, xAt, yAt } from "./chart";

export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  /** Told apart by dash as well as by hue. */
  readonly look: "main" | "other" | "third" | "fourth" | "fifth";
  /** From the lower to the upper bound at each place. */
  readonly band?: readonly (readonly [number, number])[];
  readonly dots?: boolean;
}

/** Between them stands what the axis is. */
const ends = ({ low, high }: Axis) => [low, high];

interface Props {
  readonly name: string;
  /** What it shows, in one sentence that goes with its numbers. */
  readonly summary: string;
  readonly x: Axis & { readonly label: string };
  readonly y: Axis & { readonly label: string };
  readonly lines: readonly Line[];
  /** A place on the x axis. */
  readonly at?: number;
  readonly numbers: () => Numbers;
  readonly numbersName: string;
}

/** A small line plot with its sentence, its key and its numbers. */
export function SmallPlot({ name, summary, x, y, lines, at, numbers, numbersName }: Props) {
  const id = useId();
  return (
    <figure className="finder-plot" aria-labelledby={id}>
      <figcaption id={id}>{name}</figcaption>
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} aria-hidden="true">
        {ticks(y).map((tick) => (
          <g key={tick}>
            <line
              className="finder-grid"
              x1={BOX.left}
              x2={BOX.width - BOX.right}
              y1={yAt(y, tick)}
              y2={yAt(y, tick)}
            />
            <text x={BOX.left - 4} y={yAt(y, tick) + 3.5} textAnchor="end">
              {formatTick(tick)}
            </text>
          </g>
        ))}
        {ends(x).map((tick, i) => (
          <text
            key={tick}
            x={xAt(x, tick)}
            y={BOX.height - 4}
            textAnchor={i === 0 ? "start" : "end"}
          >
            {formatTick(tick)}
          </text>
        ))}
        <text x={(BOX.width + BOX.left) / 2} y={BOX.height - 4} textAnchor="middle">
          {x.label}
        </text>
        {at !== undefined && (
          <line
            className="finder-at"
            x1={xAt(x, at)}
            x2={xAt(x, at)}
            y1={BOX.top}
            y2={BOX.height - BOX.bottom}
          />
        )}
        {lines.map(({ name: line, points, look, band, dots }) => (
          <g key={line} className={`finder-line ${look}`}>
            <path d={pathOf(points, x, y)} />
            {band?.map(([low, high], i) => (
              <path
                key={points[i][0]}
                d={pathOf(
                  [
                    [points[i][0], low],
                    [points[i][0], high],
                  ],
                  x,
                  y,
                )}
              />
            ))}
            {dots &&
              points.map(([px, py]) => (
                <circle key={`${px} ${py}`} cx={xAt(x, px)} cy={yAt(y, py)} r={2.5} />
              ))}
          </g>
        ))}
      </svg>
      {lines.length > 1 && (
        <ul className="finder-key">
          {lines.map(({ name: line, look }) => (
            <li key={line}>
              <svg viewBox="0 0 20 8" aria-hidden="true" className={`finder-line ${look}`}>
                <path d="M0,4L20,4" />
              </svg>
              {line}
            </li>
          ))}
        </ul>
      )}
      <p className="finder-summary">{summary}</p>
      <DataTable summary={numbersName} of={name} caption={summary} numbers={numbers} />
    </figure>
  );
}
