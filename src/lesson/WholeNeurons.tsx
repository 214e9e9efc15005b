import { type CSSProperties, useCallback } from "react";
import { formatPercent } from "../views/plot/format";
import { evenReLU, shareMissed, wholeNeurons } from "./features";
import { useOneByOne } from "./useOneByOne";

export const INPUTS = [1, 2, 4, 8, 16] as const;
export const NEURONS = 128;

const CAPTION = `What ${NEURONS} whole random neurons miss of one ReLU, at best`;
const NOTE =
  "Root mean square over Gaussian inputs, as a share of the ReLU, in this parent’s draw. Least squares may give the neurons any out-weights: more freedom than a mask has, so a mask misses at least as much.";

/** One ReLU of more and more inputs, and the share of it that stays out of reach for whole neurons. */
export function WholeNeurons({ seed }: { seed: number }) {
  const missed = useCallback(
    (inputs: number) => shareMissed(wholeNeurons(seed, inputs, NEURONS), evenReLU(inputs)),
    [seed],
  );
  const shares = useOneByOne<number, number>(INPUTS, missed);
  return (
    <>
      <table className="missed">
        <caption>{CAPTION}</caption>
        <tbody>
          {INPUTS.map((inputs, i) => (
            <tr key={inputs}>
              <th scope="row">{inputs === 1 ? "1 input" : `${inputs} inputs`}</th>
              <td>
                <i style={{ "--share": shares[i] ?? 0 } as CSSProperties} />
              </td>
              <td>{shares[i] === undefined ? "…" : formatPercent(shares[i])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="note">{NOTE}</p>
    </>
  );
}
