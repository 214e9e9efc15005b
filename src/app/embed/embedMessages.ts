import { fingerprint } from "../../core/construct/fingerprint";
import { encodeLink } from "../../state/link/link";
import type { View } from "../../state/view/view";
import type { Scene } from "../film/useScene";

/** What the page says to the page around it, as the data of `message` events. */
export type EmbedMessage = { readonly source: typeof SOURCE } & (
  | { readonly type: "ready" }
  /** Of all that there is, in CSS pixels: whenever it changes. */
  | { readonly type: "height"; readonly height: number }
  | StateMessage
);

/** What is on stage, once it has settled. */
export interface StateMessage {
  readonly type: "state";
  /** The fragment, with its #, that opens exactly this. */
  readonly link: string;
  /** The frame of the film, from 0 to `frames` − 1, which is the finished ticket. */
  readonly frame: number;
  readonly frames: number;
  /** Of the finished ticket; null while it is computed. `exact` is null where it cannot be computed. */
  readonly error: {
    readonly sampled: number;
    readonly exact: number | null;
    readonly certificate: number;
  } | null;
  /** Of the finished ticket. */
  readonly fingerprint: string;
}

export const SOURCE = "lottery-ticket-playground";

export function stateOf({ run, index }: Scene, view: View): StateMessage {
  const { error } = run;
  return {
    type: "state",
    link: encodeLink(run.document, view),
    frame: index,
    frames: run.trace.frameCount,
    error: error && {
      sampled: error.sampled.value,
      exact: error.exact?.value ?? null,
      certificate: error.certificate,
    },
    fingerprint: fingerprint(run.parent, run.ticket).words,
  };
}
