import { useMemo } from "react";
import type { Target } from "../../core/reader/target";
import { formatNumber, formatSigned } from "../../ui/number";
import { SIDE } from "../../views/digits/ink";
import { Tiles } from "../../views/digits/Tiles";
import { fullOf, largestOff, unitOf } from "../../views/digits/tiles";
import { DIGITS } from "../../words/en/digits";
import type { Reading } from "./useReading";

interface Props {
  readonly target: Target | null;
  readonly network: Target | null;
  readonly unit: number;
  /** What both compute of the image on the pad; null while there is none. */
  readonly readings: { readonly target: Reading; readonly ticket: Reading } | null;
  /** What stands beside the target. */
  readonly who: string;
}

const WORDS = DIGITS.unit;

/** One hidden unit, large: its weights in the target and in the ticket, their difference, and what it says of the image. */
export function DigitsUnit({ target, network, unit, readings, who }: Props) {
  const full = useMemo(() => (target ? fullOf(target.layers[0]) : 1), [target]);
  const wanted = useMemo(() => target && unitOf(target.layers[0], unit), [target, unit]);
  const given = useMemo(() => network && unitOf(network.layers[0], unit), [network, unit]);
  const [off] = useMemo(
    () => (wanted && given ? largestOff([wanted], [given], 1) : []),
    [wanted, given],
  );
  return (
    <section className="digits-unit" aria-label={WORDS.title}>
      <h3>{WORDS.name(unit + 1)}</h3>
      <div className="digits-unit-tiles">
        {[
          { name: DIGITS.says.target, matrix: wanted, less: undefined },
          { name: who, matrix: given, less: undefined },
          { name: WORDS.difference, matrix: given, less: wanted ?? undefined },
        ].map(({ name, matrix, less }) => (
          <figure key={name}>
            {matrix && wanted && (
              <Tiles matrix={matrix} less={less} full={full} name={WORDS.picture(name, unit + 1)} />
            )}
            <figcaption>{name}</figcaption>
          </figure>
        ))}
      </div>
      <p>
        {off &&
          WORDS.off(
            Math.floor(off.input / SIDE) + 1,
            (off.input % SIDE) + 1,
            formatSigned(off.one, 3),
            formatSigned(off.other, 3),
          )}{" "}
        {readings &&
          WORDS.fires(
            formatNumber(Math.max(0, readings.target.hidden[unit]), 2),
            formatNumber(Math.max(0, readings.ticket.hidden[unit]), 2),
          )}
      </p>
    </section>
  );
}
