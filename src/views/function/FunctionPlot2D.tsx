import { scaleLinear } from "d3";
import { type PointerEvent, useMemo, useRef, useState } from "react";
import { evaluator } from "../../core/error/difference";
import type { SupError } from "../../core/error/error";
import type { Domain } from "../../core/network/network";
import type { SlopeNetwork } from "../../core/network/slopes";
import { Figure } from "../plot/Figure";
import { formatPoint } from "../plot/format";
import { useSize } from "../plot/useSize";
import { CurvePlot } from "./CurvePlot";
import { compare } from "./comparison";
import { HeatLegend } from "./HeatLegend";
import { HeatMap } from "./HeatMap";
import { describeMaps, tabulateMaps, useMaps } from "./maps";
import {
  chord,
  chordInputs,
  type Field,
  fieldAt,
  firstSection,
  footOf,
  GRID,
  offsetOf,
  pointOn,
  type Section,
  type Surface,
} from "./plane";
import { limit, SectionLine } from "./SectionLine";
import { useSettling } from "./useSettling";
import { SUBNETWORK, TARGET } from "./words";
import "./function.css";
import "./heat.css";
import { FUNCTION } from "../../words/en/function";
import { PLANE } from "../../words/en/plane";

interface Props {
  readonly target: SlopeNetwork;
  /** What the masked parent computes now. */
  readonly surface: Surface;
  readonly tolerance: number;
  readonly error: SupError | null;
  readonly domain: Domain;
  readonly settled: number;
  readonly reach: number | null;
  readonly reducedMotion: boolean;
}

const LEAST_GAP = 10;
const LARGEST_SIDE = 132;

/** The function panel of a target with two inputs: three maps, and a section through all of them. */
export function FunctionPlot2D(props: Props) {
  const { target, surface, tolerance, error, domain, reach } = props;
  const settled = useSettling(props.settled, props.reducedMotion);
  const body = useRef<HTMLDivElement>(null);
  const width = useSize(body)?.width ?? 0;
  const side = Math.max(0, Math.min(LARGEST_SIDE, Math.floor((width - 2 * LEAST_GAP) / 3)));
  const gap = (width - 3 * side) / 2;
  const [section, setSection] = useState<Section | null>(null);
  const first = useMemo(() => firstSection(target, domain), [target, domain]);
  const line = useMemo(() => limit(section ?? first, domain), [section, first, domain]);
  const [spot, setSpot] = useState<readonly [number, number] | null>(null);
  const maps = useMaps(target, surface, tolerance, domain);
  const worst = error?.exact ?? error?.sampled ?? null;

  const cut = useMemo(() => {
    const inputs = chordInputs(chord(line, domain));
    const points = Array.from(inputs, (t) => pointOn(line, t));
    return { inputs, points, wanted: Float64Array.from(points, evaluator(target)) };
  }, [target, line, domain]);
  const comparison = useMemo(() => {
    const output =
      surface.kind === "slopes"
        ? evaluator(surface.network)
        : surface.kind === "field"
          ? (point: readonly number[]) => fieldAt(surface.field, point)
          : null;
    return compare(cut.inputs, cut.wanted, output && Float64Array.from(cut.points, output));
  }, [surface, cut]);

  const { x, y } = useMemo(() => {
    const edge = side / GRID / 2;
    const across = scaleLinear().domain([-1, 1]);
    return {
      x: across.copy().range([edge, side - edge]),
      y: across.copy().range([side - edge, edge]),
    };
  }, [side]);
  const probe = (event: PointerEvent<SVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    setSpot([x.invert(event.clientX - box.left), y.invert(event.clientY - box.top)]);
  };
  const marks = (handles: boolean) => (
    <g onPointerLeave={() => setSpot(null)}>
      <rect className="heat-hit" width={side} height={side} onPointerMove={probe} />
      <SectionLine
        section={line}
        onSection={setSection}
        domain={domain}
        x={x}
        y={y}
        handles={handles}
      />
      {worst && (
        <g className="worst" transform={`translate(${x(worst.at[0])},${y(worst.at[1])})`}>
          <circle r={5} />
          <circle r={1.5} />
        </g>
      )}
      {spot && (
        <g className="spot">
          <path d={`M${x(-1)},${y(spot[1])}H${x(1)}M${x(spot[0])},${y(-1)}V${y(1)}`} />
          <circle cx={x(spot[0])} cy={y(spot[1])} r={3.5} />
        </g>
      )}
    </g>
  );
  const valueAt = (field: Field | null) => (spot && field ? fieldAt(field, spot) : null);
  const shared = { levels: maps.levels, range: maps.range, domain, side };
  const note = surface.kind === "unknown" ? surface.note : undefined;
  return (
    <div className="function-2d">
      <Figure
        name={FUNCTION.name}
        aside={spot && formatPoint(spot)}
        summary={describeMaps(maps, tolerance, worst, note)}
        summaryHidden
        numbers={() => tabulateMaps(maps)}
        className="function maps"
      >
        <div ref={body} className="heats" style={{ columnGap: gap }}>
          {side > 0 && (
            <>
              <HeatMap
                name={TARGET}
                field={maps.target}
                shades={maps.bytes}
                value={valueAt(maps.target)}
                {...shared}
              >
                {marks(true)}
              </HeatMap>
              <HeatMap
                name={SUBNETWORK}
                field={maps.subnetwork}
                note={note}
                shades={maps.bytes}
                value={valueAt(maps.subnetwork)}
                {...shared}
              >
                {marks(false)}
              </HeatMap>
              <HeatMap
                name={PLANE.difference}
                brief={PLANE.offBy}
                field={maps.difference}
                note={note}
                shades={maps.differenceBytes}
                levels={maps.differenceLevels}
                range={maps.differenceRange}
                domain={domain}
                side={side}
                value={valueAt(maps.difference)}
              >
                {marks(false)}
              </HeatMap>
              <HeatLegend
                width={2 * side + gap}
                range={maps.range}
                gradient={maps.gradient}
                beyond={maps.beyond}
              />
              <HeatLegend
                width={side}
                range={maps.differenceRange}
                gradient={maps.differenceGradient}
                beyond={false}
              />
            </>
          )}
        </div>
      </Figure>
      <CurvePlot
        name={PLANE.section}
        section
        aside={
          worst && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => setSection({ ...line, offset: offsetOf(line.angle, worst.at) })}
            >
              {PLANE.worstPoint}
            </button>
          )
        }
        comparison={comparison}
        tolerance={tolerance}
        maximum={null}
        settled={settled}
        reach={reach}
        strip={false}
        inputLabel={line.angle === 0 ? "x₁" : "t"}
        pointed={spot && footOf(line, spot)}
        onProbe={(t) => setSpot(t === null ? null : pointOn(line, t))}
      />
    </div>
  );
}
