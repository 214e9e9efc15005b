import { line, scaleLinear, scaleLog } from "d3";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Share } from "../../core/reader/score";
import { DIGITS } from "../../words/en/digits";
import { RULE_WORDS } from "../../words/en/rules";

export interface CurvePoint {
  readonly rule: RuleName;
  readonly width: number;
  readonly share: Share;
}

interface Props {
  readonly points: readonly CurvePoint[];
  readonly rules: readonly RuleName[];
  /** The target's own accuracy; null before it is known. */
  readonly target: number | null;
  /** The width on stage and its rule. */
  readonly now: { readonly rule: RuleName; readonly width: number };
  readonly widest: number;
}

const WIDTH = 560;
const HEIGHT = 300;
const LEFT = 46;
const RIGHT = 24;
const TOP = 14;
const BOTTOM = 40;
const DASHES = ["", "7 4", "2 4"];
/** Where the lines never are: the names of the rules. */
const LEGEND = { x: 380, y: 150, line: 22 };
const TICKS = [0, 0.1, 0.25, 0.5, 0.75, 1];

/** Accuracy against width, a line a rule, each point with its interval. */
export function KCurve({ points, rules, target, now, widest }: Props) {
  const x = scaleLog([1, widest], [LEFT, WIDTH - RIGHT]);
  const y = scaleLinear([0, 1], [HEIGHT - BOTTOM, TOP]);
  const words = DIGITS.curve;
  const path = line<CurvePoint>(
    ({ width }) => x(width),
    ({ share }) => y(share.share),
  );
  return (
    <svg
      className="k-curve"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={words.summary(points.length)}
    >
      {TICKS.map((tick) => (
        <g key={tick}>
          <line className="k-grid" x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {Math.round(100 * tick)} %
          </text>
        </g>
      ))}
      {[1, 4, 16, 64, 256, 1024, 4096].map((tick) => (
        <text key={tick} x={x(tick)} y={HEIGHT - BOTTOM + 18} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={(LEFT + WIDTH - RIGHT) / 2} y={HEIGHT - 4} textAnchor="middle">
        {words.x}
      </text>
      {target !== null && (
        <g className="k-target">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(target)} y2={y(target)} />
        </g>
      )}
      <line className="k-now" x1={x(now.width)} x2={x(now.width)} y1={TOP} y2={HEIGHT - BOTTOM} />
      {rules.map((rule, at) => {
        const own = points.filter((point) => point.rule === rule).sort((a, b) => a.width - b.width);
        return (
          <g key={rule} className="k-line" data-now={rule === now.rule || undefined}>
            <path d={path(own) ?? ""} strokeDasharray={DASHES[at]} />
            {own.map((point) => (
              <g key={point.width}>
                <line
                  x1={x(point.width)}
                  x2={x(point.width)}
                  y1={y(point.share.low)}
                  y2={y(point.share.high)}
                />
                <circle cx={x(point.width)} cy={y(point.share.share)} r={4}>
                  <title>{words.point(RULE_WORDS[rule].name, point.width)}</title>
                </circle>
              </g>
            ))}
            <g transform={`translate(${LEGEND.x} ${LEGEND.y + at * LEGEND.line})`}>
              <path d="M0 0h32" strokeDasharray={DASHES[at]} />
              <text x={42} dy="0.32em">
                {RULE_WORDS[rule].name}
              </text>
            </g>
          </g>
        );
      })}
    </svg>
  );
}
