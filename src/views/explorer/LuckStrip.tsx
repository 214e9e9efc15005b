import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatTick, formatValue } from "../plot/format";
import { useSize } from "../plot/useSize";
import { errorAxis } from "./axes";
import { DrawCard, drawFacts } from "./DrawCard";
import { histogramOf, type Luck, luckOf, rankAt } from "./luck";
import type { Series } from "./series";
import { styleOf } from "./style";
import "./explorer.css";

interface Props {
  readonly series: Series;
  /** One of the measured widths. */
  readonly width: number;
  readonly tolerance: number;
  /** The seed on stage, when its rule and width are these. */
  readonly seed: number | null;
  readonly onOpen: (seed: number) => void;
}

const MARGIN = { top: 10, right: 8, bottom: 34, left: 46 };
const BARS = 72;
const BINS = 22;

const KEYS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Every seed at one width from the luckiest to the unluckiest, and how the errors are spread. */
export function LuckStrip({ series, width, tolerance, seed, onOpen }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const [walked, setWalked] = useState<number | null>(null);
  const luck = useMemo(() => luckOf(series, width), [series, width]);
  const { seeds, errors } = luck;
  const count = seeds.length;
  const rank = walked === null ? null : Math.max(0, Math.min(count - 1, walked));
  const frame = size && count > 0 ? frameOf(luck, tolerance, size) : null;
  const point = (event: MouseEvent<HTMLElement>): number | null => {
    if (!frame) return null;
    const { left } = event.currentTarget.getBoundingClientRect();
    const x = event.clientX - left;
    if (x < frame.left - 4 || x > frame.right + 4) return null;
    return rankAt((x - frame.left) / (frame.right - frame.left), count);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = KEYS[event.key];
    if (step !== undefined) {
      const from = rank ?? count >> 1;
      setWalked(
        Math.max(
          0,
          Math.min(count - 1, from + (rank === null && Number.isFinite(step) ? 0 : step)),
        ),
      );
    } else if ((event.key === "Enter" || event.key === " ") && rank !== null) onOpen(seeds[rank]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const at =
    rank === null || !frame ? null : { x: frame.place(rank), y: frame.y.position(errors[rank]) };
  return (
    <Figure
      name="Luck"
      aside={`${series.name} at k = ${formatCount(width)}`}
      summary={summary(series, width, luck, tolerance)}
      numbers={{
        columns: ["from the luckiest", "seed", "error"],
        rows: seeds.map((each, i) => [String(i + 1), String(each), formatValue(errors[i])]),
      }}
      className="explorer-plot"
    >
      <div
        ref={body}
        className="plot-body explorer-body luck-body"
        role="slider"
        tabIndex={0}
        aria-label={`Draws of ${series.name} at k = ${formatCount(width)}, the luckiest first. Enter opens one on the stage`}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, count)}
        aria-valuenow={(rank ?? 0) + 1}
        aria-valuetext={
          rank === null
            ? "use the arrow keys"
            : `seed ${seeds[rank]}, error ${formatValue(errors[rank])}, number ${rank + 1} of ${count} from the luckiest`
        }
        onPointerMove={(event) => setWalked(point(event))}
        onPointerLeave={(event) => event.pointerType === "mouse" && setWalked(null)}
        onClick={(event) => {
          const clicked = point(event);
          if (clicked !== null) onOpen(seeds[clicked]);
        }}
        onKeyDown={onKeyDown}
      >
        {frame && size && (
          <Strip
            frame={frame}
            luck={luck}
            series={series}
            tolerance={tolerance}
            seed={seed}
            at={at}
          />
        )}
        {at && rank !== null && frame && (
          <DrawCard
            facts={drawFacts(series.name, seeds[rank], width, formatValue(errors[rank]))}
            left={at.x}
            top={Math.max(44, at.y)}
            flip={at.x > (frame.left + frame.right) / 2}
          />
        )}
      </div>
      <p className="luck-buttons">
        <Button disabled={count === 0} onClick={() => onOpen(seeds[count - 1])}>
          Show me an unlucky draw
        </Button>
        <Button disabled={count === 0} onClick={() => onOpen(seeds[0])}>
          Show me the luckiest
        </Button>
      </p>
    </Figure>
  );
}

interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly floor: number;
  readonly y: ReturnType<typeof errorAxis>;
  /** Pixels of a rank. */
  place(rank: number): number;
}

function frameOf(
  { errors }: Luck,
  tolerance: number,
  { width, height }: { readonly width: number; readonly height: number },
): Frame {
  const [left, right] = [MARGIN.left, width - MARGIN.right - BARS - 12];
  const floor = height - MARGIN.bottom;
  const positive = errors.filter((error) => error > 0);
  const least = Math.min(positive[0] ?? tolerance, tolerance);
  const most = Math.max(errors.at(-1) ?? tolerance, tolerance);
  return {
    width,
    height,
    left,
    right,
    floor,
    y: errorAxis([least / 1.3, most * 1.3], [floor, MARGIN.top], false),
    place: (rank) => left + ((rank + 0.5) / errors.length) * (right - left),
  };
}

interface StripProps {
  readonly frame: Frame;
  readonly luck: Luck;
  readonly series: Series;
  readonly tolerance: number;
  readonly seed: number | null;
  readonly at: { readonly x: number; readonly y: number } | null;
}

function Strip({ frame, luck, series, tolerance, seed, at }: StripProps) {
  const { left, right, floor, y, place } = frame;
  const { seeds, errors } = luck;
  const { tone } = styleOf(series.rule.name, series.rule.maxSubset);
  const { edges, counts } = useMemo(() => histogramOf(errors, BINS), [errors]);
  const most = Math.max(1, ...counts);
  const onStage = seed === null ? -1 : seeds.indexOf(seed);
  const bars = frame.width - MARGIN.right - BARS;
  const epsilon = y.position(tolerance);
  return (
    <svg aria-hidden="true" width={frame.width} height={frame.height} className={tone}>
      {y.ticks.map(({ value, label }) => (
        <g key={value} transform={`translate(0,${y.position(value).toFixed(1)})`}>
          <line className="plot-rule" x1={left} x2={frame.width - MARGIN.right} />
          <text className="quiet" x={left - 6} dy="0.32em" textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {counts.map((n, i) => {
        const top = y.position(edges[i + 1]);
        return (
          <rect
            key={edges[i]}
            className="luck-bar"
            x={bars}
            y={top + 0.5}
            width={(BARS * n) / most}
            height={Math.max(0.5, y.position(edges[i]) - top - 1)}
          />
        );
      })}
      <g className="threshold">
        <line x1={left} x2={frame.width - MARGIN.right} y1={epsilon} y2={epsilon} />
        <text className="halo" x={left + 4} y={epsilon - 5}>
          ε = {formatTick(tolerance)}
        </text>
      </g>
      <path
        className="dots luck-dots"
        d={errors
          .map((error, i) => `M${place(i).toFixed(1)},${y.position(error).toFixed(1)}h0`)
          .join("")}
      />
      {onStage >= 0 && (
        <g className="on-stage">
          <circle cx={place(onStage)} cy={y.position(errors[onStage])} r={5} />
          <text
            className="halo"
            x={place(onStage)}
            y={y.position(errors[onStage]) - 10}
            textAnchor="middle"
          >
            on stage
          </text>
        </g>
      )}
      {at && <circle className="probed" cx={at.x} cy={at.y} r={6} />}
      <line className="explorer-floor" x1={left} x2={right} y1={floor} y2={floor} />
      <text className="quiet" x={left} y={floor + 15}>
        luckiest
      </text>
      <text className="quiet" x={right} y={floor + 15} textAnchor="end">
        unluckiest
      </text>
      <text className="quiet" x={bars} y={floor + 15}>
        how many
      </text>
    </svg>
  );
}

function summary(
  series: Series,
  width: number,
  { seeds, errors }: Luck,
  tolerance: number,
): string {
  if (seeds.length === 0) return "Nothing has been measured at this width yet.";
  const within = errors.filter((error) => error <= tolerance).length;
  const [best, worst] = [errors[0], errors[errors.length - 1]];
  return `${within} of ${seeds.length} draws of ${series.name} at k = ${formatCount(width)} are within ε; the luckiest, seed ${seeds[0]}, is off by ${formatValue(best)}, the unluckiest, seed ${seeds[seeds.length - 1]}, by ${formatValue(worst)}.`;
}
