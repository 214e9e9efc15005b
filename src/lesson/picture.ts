import { keptEdges } from "../core/construct/ticket";
import type { Run } from "../state/run/run";
import { plotInputs, sampleCurve } from "../views/function/curve";
import { errorOf } from "./readings";

export const WIDTH = 132;
export const HEIGHT = 64;
const MARGIN = 4;

/** A target of one input and its ticket as paths on WIDTH × HEIGHT, with what the ticket costs and how far off it is. */
export interface Picture {
  readonly target: string;
  readonly ticket: string;
  readonly kept: number;
  readonly error: number;
}

/** The picture of a finished run of one input. */
export function pictureOf(run: Run): Picture {
  const { target, ticket } = run;
  const inputs = plotInputs([target, ticket.slopes], 81);
  const wanted = sampleCurve(target, inputs);
  const delivered = sampleCurve(ticket.slopes, inputs);
  const low = Math.min(...wanted, ...delivered);
  const range = Math.max(...wanted, ...delivered) - low;
  const path = (outputs: Float64Array) =>
    `M${Array.from(outputs, (y, i) => {
      const across = ((inputs[i] + 1) / 2) * WIDTH;
      const down = HEIGHT - MARGIN - ((y - low) / range) * (HEIGHT - 2 * MARGIN);
      return `${across.toFixed(1)},${down.toFixed(1)}`;
    }).join("L")}`;
  return {
    target: path(wanted),
    ticket: path(delivered),
    kept: keptEdges(ticket).length,
    error: errorOf(run) ?? 0,
  };
}
