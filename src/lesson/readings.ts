import { layoutPools, poolSizeOf, readPool } from "../core/construct/parent";
import { supError } from "../core/error/error";
import { emptySlopes } from "../core/network/slopes";
import { quantile } from "../core/survey/statistics";
import type { Run } from "../state/run/run";
import { formatTick, formatValue } from "../views/plot/format";

/** Numbers that sentences of the lesson read off a run. */

/** The exact error where there is one, else the largest sampled. */
export const errorOf = ({ error }: Run): number | null =>
  error && (error.exact?.value ?? error.sampled.value);

export const errorSaid = (run: Run): string => {
  const error = errorOf(run);
  return error === null ? "…" : formatValue(error);
};

/** Slope errors of all slots, ascending. */
export const slopeErrors = ({ ticket }: Run): number[] =>
  ticket.kept.map(({ error }) => error).sort((x, y) => x - y);

export const medianSlopeError = (run: Run): number => quantile(slopeErrors(run), 0.5);

/** How far off a network would be that answers 0 everywhere: the largest |f*|. */
export const errorOfNothing = ({ target, wiring, document }: Run): number => {
  const { exact, sampled } = supError(target, emptySlopes(wiring), wiring, document.domain);
  return exact?.value ?? sampled.value;
};

/** In- and out-weights of the first pool's neurons, and the weight w they are for. */
export function firstPool({ scan, parent }: Run) {
  const [pool] = scan.pools;
  const [weight] = pool.weights;
  const size = poolSizeOf(parent);
  const a = new Float64Array(size);
  const b = new Float64Array(size);
  readPool(parent, pool, weight.unit, 0, size, a, b);
  return { a, b, weight: weight.value };
}

/** Neurons of the first pool whose in-weight is within `near` of w, and those of them whose out-weight is within `near` of 1. */
export function countNear(run: Run, near: number): { one: number; both: number } {
  const { a, b, weight } = firstPool(run);
  let one = 0;
  let both = 0;
  for (let t = 0; t < a.length; t++) {
    if (Math.abs(a[t] - weight) > near) continue;
    one++;
    if (Math.abs(b[t] - 1) <= near) both++;
  }
  return { one, both };
}

/** What the pair rule seeks for the first weight on x > 0 and on x < 0: (|w|, sgn w) and (−|w|, −sgn w). */
export function soughtPairs({ wiring }: Run): [right: string, left: string] {
  const { value } = wiring.weights[0];
  const sign = Math.sign(value);
  const pair = (half: number) =>
    `(${formatTick(half * Math.abs(value))}, ${formatTick(half * sign)})`;
  return [pair(1), pair(-1)];
}

/** The parent's weights on the wires that its pools use: of each neuron one in, and one out to every unit it serves. */
export const ownWeights = ({ wiring, document, ticket }: Run): number =>
  layoutPools(wiring, document.parent).reduce(
    (sum, { weights }) => sum + ticket.poolSize * (1 + weights.length),
    0,
  );
