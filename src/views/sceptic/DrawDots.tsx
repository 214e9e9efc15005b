import { type PointerEvent, useMemo, useRef } from "react";
import { countUpTo, quantile } from "../../core/survey/statistics";
import { Figure } from "../plot/Figure";
import { formatTick, formatValue } from "../plot/format";
import { endAfter } from "../plot/scale";
import { useSize } from "../plot/useSize";
import { useWalk } from "../plot/useWalk";
import { type DrawError, roundValues, shareOf, stackDots, stretch } from "./stack";
import "./sceptic.css";
import { Marked } from "../../ui/Marked";
import { NETWORK } from "../../words/en/network";
import { SCEPTIC } from "../../words/en/sceptic";

const { draws: SAID } = SCEPTIC;

interface Props {
  readonly name: string;
  readonly draws: readonly DrawError[];
  /** How many there will be. */
  readonly of: number;
  /** The error and the seed of the draw on stage; null while it is unknown. */
  readonly present: DrawError | null;
  readonly tolerance: number;
  readonly onOpen: (seed: number) => void;
}

const MARGIN = { left: 8, right: 8, top: 30, bottom: 20 };
const LARGEST_DOT = 10;
const TICK_ROOM = 52;

/** Many draws as dots over the log axis of their errors: each dot opens its draw. */
export function DrawDots({ name, draws, of, present, tolerance, onOpen }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const across = stretch([...draws.map(({ error }) => error), present?.error ?? 0, tolerance]);
  const width = endAfter(0, (size?.width ?? 300) - MARGIN.left - MARGIN.right);
  const columns = Math.max(8, Math.floor(width / LARGEST_DOT));
  const [low, high] = across;
  const dots = useMemo(() => stackDots(draws, columns, [low, high]), [draws, columns, low, high]);
  const tallest = dots.reduce((most, { level }) => Math.max(most, level + 1), 1);
  const room = endAfter(0, (size?.height ?? 150) - MARGIN.top - MARGIN.bottom);
  const step = Math.min(width / columns, room / tallest);
  const x = (error: number) => MARGIN.left + width * shareOf(error, across);
  const floor = MARGIN.top + room;
  const place = (dot: { column: number; level: number }) => ({
    cx: MARGIN.left + ((dot.column + 0.5) * width) / columns,
    cy: floor - (dot.level + 0.5) * step,
  });
  const shown = dots.findIndex(({ seed }) => seed === present?.seed);
  const {
    at: walked,
    setAt,
    onKeyDown,
  } = useWalk(dots.length, { first: Math.max(0, shown), onEnter: (i) => onOpen(dots[i].seed) });
  const at = walked === null ? null : dots[walked];
  const point = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [left, top] = [event.clientX - box.left, event.clientY - box.top];
    let nearest: number | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, dot] of dots.entries()) {
      const { cx, cy } = place(dot);
      const distance = (cx - left) ** 2 + (cy - top) ** 2;
      if (distance >= least) continue;
      least = distance;
      nearest = i;
    }
    setAt(nearest);
  };
  const mark = present && x(present.error);
  const epsilon = x(tolerance);
  return (
    <Figure
      name={name}
      aside={
        at && <Marked text={SAID.at(at.seed, formatValue(at.error))} part={formatValue(at.error)} />
      }
      summary={describeDraws(draws, of, present, tolerance)}
      numbers={() => ({
        columns: SAID.columns,
        rows: dots.map(({ seed, error }, i) => [String(i + 1), String(seed), formatValue(error)]),
      })}
      className="draws"
    >
      <div
        ref={body}
        className="plot-body draws-body"
        role="slider"
        tabIndex={0}
        aria-label={SAID.read}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, dots.length)}
        aria-valuenow={(walked ?? 0) + 1}
        aria-valuetext={at ? SAID.at(at.seed, formatValue(at.error)) : NETWORK.arrows}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={(event) => event.pointerType === "mouse" && setAt(null)}
        onClick={() => at && onOpen(at.seed)}
        onBlur={() => setAt(null)}
        onKeyDown={onKeyDown}
      >
        {size && (
          <svg aria-hidden="true" width={size.width} height={size.height}>
            <line
              className="draws-floor"
              x1={MARGIN.left}
              x2={MARGIN.left + width}
              y1={floor}
              y2={floor}
            />
            {roundValues(across, Math.max(2, Math.floor(width / TICK_ROOM))).map((value) => (
              <text key={value} className="quiet" x={x(value)} y={floor + 15} textAnchor="middle">
                {formatTick(Number(value.toPrecision(3)))}
              </text>
            ))}
            <line
              className="draws-tolerance"
              x1={epsilon}
              x2={epsilon}
              y1={MARGIN.top - 14}
              y2={floor}
            />
            <text className="quiet" x={epsilon} y={10} textAnchor={anchorAt(epsilon, size.width)}>
              ε
            </text>
            {mark !== null && (
              <g className="draws-present">
                <line x1={mark} x2={mark} y1={MARGIN.top - 2} y2={floor} />
                <text x={mark} y={MARGIN.top - 6} textAnchor={anchorAt(mark, size.width)}>
                  {SAID.present}
                </text>
              </g>
            )}
            {dots.map((dot, i) => (
              <circle
                key={dot.seed}
                {...place(dot)}
                r={step * 0.42}
                className={`draw-dot ${dot.seed === present?.seed ? "present" : ""} ${i === walked ? "walked" : ""}`}
              />
            ))}
          </svg>
        )}
      </div>
    </Figure>
  );
}

const anchorAt = (at: number, width: number) =>
  at < 40 ? "start" : at > width - 40 ? "end" : "middle";

/** What the draws show, in a sentence or two. */
export function describeDraws(
  draws: readonly DrawError[],
  of: number,
  present: DrawError | null,
  tolerance: number,
): string {
  if (draws.length === 0) return SAID.nothing;
  const sorted = Float64Array.from(draws, ({ error }) => error).sort();
  const within = countUpTo(sorted, tolerance);
  const some = draws.length < of ? SAID.some(draws.length, of) : SAID.all(of);
  const spread = SAID.spread(
    some,
    formatValue(quantile(sorted, 0.5)),
    formatValue(quantile(sorted, 0.1)),
    formatValue(quantile(sorted, 0.9)),
    within,
  );
  if (!present) return spread;
  const luckier = draws.filter(({ seed, error }) => seed !== present.seed && error < present.error);
  return `${spread} ${SAID.luckier(luckier.length)}`;
}
