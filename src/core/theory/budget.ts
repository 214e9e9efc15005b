import type { Ticket } from "../construct/ticket";
import { type Deviation, deviationOf, propagate, reachOf } from "../error/certificate";
import type { Domain } from "../network/network";
import { emptySlopes, type SlopeNetwork, targetSlopes } from "../network/slopes";
import type { Wiring } from "../network/wiring";

/** Every slot off by η with the largest slope that allows: |P| = |w| + η, Δ = η. Unlike with actual slopes, its bound grows with η. */
function worstCase(wiring: Wiring, budget: number): Deviation {
  const sizes = emptySlopes(wiring).layers.map(({ positive }) => positive);
  const errors = sizes.map((size) => new Float64Array(size.length));
  for (const { layer, row, column, value } of wiring.weights) {
    const at = row * (wiring.layers[layer]?.inputs.length ?? 0) + column;
    sizes[layer][at] = Math.abs(value) + budget;
    errors[layer][at] = budget;
  }
  return { sizes, errors };
}

/**
 * The slope error η that every slot may have so that the certificate of the worst case is still at most `tolerance`
 * (in units of the output; η in units of a weight). Found by bisection, to the last bit. Derived from `certificate`.
 */
export function slotBudget(wiring: Wiring, tolerance: number, domain: Domain): number {
  const target = targetSlopes(wiring);
  const reach = reachOf(target, domain);
  const within = (budget: number) =>
    propagate(target, reach, worstCase(wiring, budget), domain) <= tolerance;
  let low = 0;
  let high = 1;
  while (within(high)) high *= 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return low;
    if (within(middle)) low = middle;
    else high = middle;
  }
}

/** How much the output moves at most when a unit of a layer moves by one: products of |P| along all ways, summed. */
function sensitivities(target: SlopeNetwork, sizes: readonly Float64Array[]): Float64Array[] {
  const result: Float64Array[] = [];
  let after = new Float64Array([1]);
  for (let depth = target.layers.length - 1; depth >= 0; depth--) {
    result.unshift(after);
    const { inputs } = target.layers[depth];
    const size = sizes[depth];
    const here = after;
    after = new Float64Array(inputs);
    size.forEach((slope, at) => {
      const input = at % inputs;
      after[input] += slope * here[Math.floor(at / inputs)];
    });
  }
  return result;
}

/**
 * What each weight adds to a certificate, by weight index, in units of the output. On the cube the bound is Σ g Δ over the
 * weights; on the ball a first-layer norm ‖Δ‖ splits into Δ² / ‖Δ‖.
 */
function partsOf(wiring: Wiring, { sizes, errors }: Deviation, domain: Domain): number[] {
  const target = targetSlopes(wiring);
  const reach = reachOf(target, domain);
  const gains = sensitivities(target, sizes);
  return wiring.weights.map(({ layer, row, column }) => {
    const { inputs } = target.layers[layer];
    const start = row * inputs;
    const error = errors[layer][start + column];
    const gain = gains[layer][row] * error;
    if (layer > 0) return gain * reach[layer][column];
    if (error === 0 || domain === "cube" || column >= wiring.dimension) return gain;
    const real = errors[0].subarray(start, start + wiring.dimension);
    return (gain * error) / Math.sqrt(real.reduce((sum, each) => sum + each * each, 0));
  });
}

/** What each weight adds to the certificate when every slot is off by the slot budget η: by weight index, with sum `tolerance`. */
export const allowedParts = (wiring: Wiring, tolerance: number, domain: Domain): number[] =>
  partsOf(wiring, worstCase(wiring, slotBudget(wiring, tolerance, domain)), domain);

/** What each weight of a ticket adds to its certificate: by weight index, in units of the output. */
export const spentParts = (wiring: Wiring, ticket: SlopeNetwork, domain: Domain): number[] =>
  partsOf(wiring, deviationOf(targetSlopes(wiring), ticket), domain);

/**
 * Each slot's share of the certificate, by slot index, with sum 1; all 0 when every slope is exact. Of a first-layer weight
 * only the worse half-line counts, the + slot on a tie.
 */
export function budgetShares(wiring: Wiring, ticket: Ticket, domain: Domain): number[] {
  const deviation = deviationOf(targetSlopes(wiring), ticket.slopes);
  const parts = partsOf(wiring, deviation, domain);
  const total = parts.reduce((sum, part) => sum + part, 0);
  return ticket.kept.map(({ slot: { weight, sign } }) => {
    const { layer, row, column, value, index } = weight;
    const { inputs, positive } = ticket.slopes.layers[layer];
    const at = row * inputs + column;
    const plusIsWorse = Math.abs(positive[at] - value) >= deviation.errors[layer][at];
    return total > 0 && plusIsWorse === (sign === "+") ? parts[index] / total : 0;
  });
}
