import { EXPLORER } from "../../words/en/explorer";
import { type Chart, ROW, type WideEnough } from "./chart";
import { Mark } from "./Marks";
import { type Series, shortName } from "./series";
import { styleOf } from "./style";

interface Props {
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly wide: readonly WideEnough[];
}

/** Under the plot, on its own axis of widths: where ε was seen to be reached, and where it is promised. */
export function PromisedRows({ chart, series, wide }: Props) {
  const { x, left, right, floor } = chart;
  const named = wide.find(({ observed }) => observed !== null && x.position(observed) <= right + 1);
  return wide.map(({ key, observed, certificate, paper }, i) => {
    const rule = series.find((each) => each.key === key)?.rule;
    if (!rule) return null;
    const y = floor + 14 + i * ROW + ROW / 2;
    const place = (width: number | null) => (width === null ? null : x.position(width));
    const inside = [observed, certificate, paper]
      .map(place)
      .filter((at): at is number => at !== null && at <= right + 1);
    const beyond = [certificate, paper].some(
      (width) => width !== null && x.position(width) > right + 1,
    );
    const from = Math.min(...inside, right);
    const to = beyond ? right : Math.max(...inside, left);
    const at = { observed: place(observed), certificate: place(certificate), paper: place(paper) };
    const shown = (spot: number | null): spot is number => spot !== null && spot <= right + 1;
    return (
      <g key={key} className={styleOf(rule.name, rule.maxSubset).tone}>
        <text className="quiet" x={left - 6} y={y} dy="0.32em" textAnchor="end">
          {shortName(rule)}
        </text>
        {to > from && <line className="promise" x1={from} x2={to} y1={y} y2={y} />}
        {shown(at.observed) && (
          <>
            <Mark rule={rule} x={at.observed} y={y} />
            <text className="quiet halo" x={at.observed - 8} y={y} dy="0.32em" textAnchor="end">
              {key === named?.key ? EXPLORER.errors.seen : ""}
            </text>
          </>
        )}
        {shown(at.certificate) && (
          <>
            <Mark rule={rule} x={at.certificate} y={y} open />
            {i === 0 && (
              <text className="quiet halo" x={at.certificate} y={y - 9} textAnchor="middle">
                {EXPLORER.errors.certified}
              </text>
            )}
          </>
        )}
        {shown(at.paper) && (
          <>
            <path
              className="paper-mark"
              d="M-4,-4L4,4M-4,4L4,-4"
              transform={`translate(${at.paper},${y})`}
            />
            <text className="quiet halo" x={at.paper} y={y - 9} textAnchor="middle">
              {EXPLORER.errors.paper}
            </text>
          </>
        )}
        {beyond && <path className="promise-arrow" d={`M${right},${y}l-6,-4v8z`} />}
      </g>
    );
  });
}
