import { EXPLORER } from "../../words/en/explorer";
import { useTextScale } from "../plot/useTextScale";
import { Mark } from "./Marks";
import type { Series } from "./series";
import { styleOf } from "./style";

const { key: KEY } = EXPLORER.success;
const SAMPLE = 26;
const LETTER = 6.6;
const GAP = 16;
/** Height of a row of the key, for text of 12 px. */
export const KEY_ROW = 18;

interface Place {
  readonly x: number;
  readonly row: number;
}

/** What the plot's key names: the rules by their marks, then what lines and dashes are. */
const namesOf = (series: readonly Series[]): string[] => [
  ...series.map(({ name }) => name),
  KEY.interval,
  KEY.multiplied,
  KEY.union,
];

/** Entries from left to right, in as many rows as they need. */
export function placesOf(series: readonly Series[], room: number, scale: number): Place[] {
  let x = 0;
  let row = 0;
  return namesOf(series).map((name) => {
    const width = SAMPLE + 6 + scale * LETTER * name.length;
    if (x > 0 && x + width > room) {
      x = 0;
      row++;
    }
    const place = { x, row };
    x += width + GAP;
    return place;
  });
}

interface Props {
  readonly series: readonly Series[];
  readonly places: readonly Place[];
  readonly left: number;
}

/** The key of the plot, drawn in it, so that a saved picture has it too. */
export function ChanceKey({ series, places, left }: Props) {
  const scale = useTextScale();
  const middle = SAMPLE / 2;
  const lines = ["interval", "multiplied", "union"];
  return namesOf(series).map((name, i) => {
    const rule = series[i]?.rule;
    const tone = rule ? styleOf(rule.name, rule.maxSubset).tone : "tone-any";
    const y = scale * KEY_ROW * (places[i].row + 0.6);
    return (
      <g key={name} className={tone} transform={`translate(${left + places[i].x},${y})`}>
        {rule && <path className="median" d={`M0,0H${SAMPLE}`} />}
        {rule && <Mark rule={rule} x={middle} y={0} />}
        {!rule && lines[i - series.length] === "interval" && (
          <path className="interval" d={`M${middle},-6V6`} />
        )}
        {!rule && lines[i - series.length] !== "interval" && (
          <path className={lines[i - series.length]} d={`M0,0H${SAMPLE}`} />
        )}
        <text className="quiet" x={SAMPLE + 6} dy="0.32em">
          {name}
        </text>
      </g>
    );
  });
}
