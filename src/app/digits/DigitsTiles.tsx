import { useMemo, useState } from "react";
import { slopeErrors } from "../../core/reader/certificate";
import type { Target } from "../../core/reader/target";
import { DataTable } from "../../ui/DataTable";
import { formatNumber, formatSigned } from "../../ui/number";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { SIDE } from "../../views/digits/ink";
import { TileField } from "../../views/digits/TileField";
import { fullOf, largestOff, unitOf } from "../../views/digits/tiles";
import { DIGITS } from "../../words/en/digits";
import type { FilmState } from "./useFilm";

interface Props {
  readonly target: Target | null;
  readonly network: Target | null;
  readonly film: FilmState;
  /** What stands beside the target. */
  readonly who: string;
  /** The unit that is looked at. */
  readonly unit: number;
  readonly onUnit: (unit: number) => void;
}

const WORDS = DIGITS.tiles;
const LARGEST = 20;

const placeOf = (layer: number, input: number): string =>
  layer === 0
    ? WORDS.pixel(Math.floor(input / SIDE) + 1, (input % SIDE) + 1)
    : WORDS.input(input + 1);

function numbersOf(target: Target, network: Target) {
  const rows = largestOff(target.layers, network.layers, LARGEST);
  return {
    columns: WORDS.columns,
    rows: rows.map(({ layer, unit, input, one, other }) => [
      WORDS.weight(layer + 1, unit + 1, placeOf(layer, input)),
      formatSigned(one, 4),
      formatSigned(other, 4),
      formatSigned(other - one, 4),
    ]),
  };
}

/** The hidden layer of the target and of what is left of the random numbers, as tiles. */
export function DigitsTiles({ target, network, film, who, unit, onUnit }: Props) {
  const [difference, setDifference] = useState(false);
  const full = useMemo(() => (target ? fullOf(target.layers[0]) : 1), [target]);
  const errors = useMemo(
    () => target && network && slopeErrors(target, network),
    [target, network],
  );
  if (!target) return <section className="digits-tiles">{DIGITS.loading}</section>;
  const first = target.layers[0];
  const other = network?.layers[0];
  const off =
    other && slopeErrors({ layers: [unitOf(first, unit)] }, { layers: [unitOf(other, unit)] });
  const spoken = off && WORDS.unitOff(formatNumber(off.mean, 4), formatNumber(off.largest, 3));
  const right = film.film && film.frame === 0 ? WORDS.whole : who;
  return (
    <section className="digits-tiles" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      <div className="digits-pair">
        <figure>
          <TileField
            matrix={first}
            full={full}
            name={WORDS.name(WORDS.target, first.units)}
            unit={unit}
            onUnit={onUnit}
            keys={{ name: WORDS.keys, text: WORDS.unit(unit + 1, spoken) }}
          />
          <figcaption>{WORDS.target}</figcaption>
        </figure>
        <figure>
          {other && (
            <TileField
              matrix={other}
              less={difference ? first : undefined}
              full={full}
              name={WORDS.name(difference ? WORDS.difference : right, first.units)}
              unit={unit}
              onUnit={onUnit}
            />
          )}
          <figcaption>
            {difference ? WORDS.difference : right === DIGITS.says.ticket ? WORDS.ticket : right}
          </figcaption>
        </figure>
      </div>
      <div className="digits-tiles-foot">
        <SegmentedControl
          label={WORDS.show}
          hideLabel
          value={difference ? "difference" : "ticket"}
          onChange={(show) => setDifference(show === "difference")}
          options={[
            { value: "ticket", label: WORDS.ticketShort },
            { value: "difference", label: WORDS.differenceShort },
          ]}
        />
        <p className="hint">{WORDS.scale(formatNumber(full, 2))}</p>
      </div>
      {network && errors && (
        <>
          <p className="ui-hidden">
            {WORDS.summary(
              first.units,
              formatNumber(errors.mean, 5),
              formatNumber(errors.largest, 4),
            )}
          </p>
          <DataTable
            summary={WORDS.table}
            caption={WORDS.caption}
            numbers={() => numbersOf(target, network)}
          />
        </>
      )}
    </section>
  );
}
