import type { Curves } from "./useCurves";

/** What a dense parent computes at the plotted inputs. */
export const outputsOf = ({ dense }: Curves): Float64Array | null => {
  const outputs = dense?.layers?.at(-1)?.[0];
  return outputs ? Float64Array.from(outputs) : null;
};

/** Why there are no outputs to draw; the backend's own remarks go to its badge. */
export const noteOf = ({ dense }: Curves): string | undefined =>
  dense && !dense.layers ? dense.note : undefined;
