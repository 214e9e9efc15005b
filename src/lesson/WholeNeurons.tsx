import { type CSSProperties, useCallback } from "react";
import type { Run } from "../state/run/run";
import { formatPercent } from "../views/plot/format";
import { LESSON } from "../words/en/lesson";
import { evenReLU, mostMissed, shareMissed, wholeNeurons } from "./features";
import { useOneByOne } from "./useOneByOne";
import "./figures.css";

export const INPUTS = [1, 2, 4, 8, 16] as const;
export const NEURONS = 128;

/** One ReLU of more and more inputs, and the share of it that stays out of reach for whole neurons. */
export function WholeNeurons({ seed, run }: { seed: number; run: Run }) {
  const { target, ticket } = run;
  const most = mostMissed(target, ticket.slopes);
  const missed = useCallback(
    (inputs: number) => shareMissed(wholeNeurons(seed, inputs, NEURONS), evenReLU(inputs)),
    [seed],
  );
  const shares = useOneByOne<number, number>(INPUTS, missed);
  return (
    <>
      <table className="missed">
        <caption>{LESSON.missed.caption(NEURONS)}</caption>
        <tbody>
          {INPUTS.map((inputs, i) => (
            <tr key={inputs}>
              <th scope="row">{LESSON.missed.inputs(inputs)}</th>
              <td>
                <i style={{ "--share": shares[i] ?? 0 } as CSSProperties} />
              </td>
              <td>{shares[i] === undefined ? "…" : formatPercent(shares[i])}</td>
            </tr>
          ))}
          {most !== null && (
            <tr>
              <th scope="row">{LESSON.missed.ticket}</th>
              <td>
                <i style={{ "--share": Math.min(1, most) } as CSSProperties} />
              </td>
              <td>{LESSON.missed.atMost(formatPercent(most))}</td>
            </tr>
          )}
        </tbody>
      </table>
      <p className="note">{LESSON.missed.note}</p>
    </>
  );
}
