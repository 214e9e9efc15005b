import { type Deviation, deviationOf, propagate, reachOf } from "./error/certificate";
import type { Domain } from "./network";
import { emptySlopes, type SlopeNetwork, targetSlopes } from "./slopes";
import type { Ticket } from "./ticket";
import type { Wiring } from "./wiring";

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
 * Each slot's share of the certificate, by slot index, with sum 1; all 0 when every slope is exact. With the delivered
 * slopes given, the certificate on the cube is Σ_s g_s Δ_s; on the ball a unit's norm ‖Δ‖ splits into Δ_s² / ‖Δ‖.
 * Of a first-layer weight only the worse half-line counts, the + slot on a tie.
 */
export function budgetShares(wiring: Wiring, ticket: Ticket, domain: Domain): number[] {
  const target = targetSlopes(wiring);
  const deviation = deviationOf(target, ticket.slopes);
  const reach = reachOf(target, domain);
  const gains = sensitivities(target, deviation.sizes);
  const parts = ticket.kept.map(({ slot: { weight, sign } }) => {
    const { layer, row, column, value } = weight;
    const { inputs, positive } = ticket.slopes.layers[layer];
    const at = row * inputs + column;
    const errors = deviation.errors[layer];
    const worst = errors[at];
    const plusIsWorse = Math.abs(positive[at] - value) >= worst;
    if (worst === 0 || plusIsWorse !== (sign === "+")) return 0;
    const gain = (gains[layer]?.[row] as number) * worst;
    if (layer > 0) return gain * (reach[layer]?.[column] as number);
    if (domain === "cube" || column >= wiring.dimension) return gain;
    const real = errors.subarray(row * inputs, row * inputs + wiring.dimension);
    return (gain * worst) / Math.sqrt(real.reduce((sum, error) => sum + error * error, 0));
  });
  const total = parts.reduce((sum, part) => sum + part, 0);
  return total === 0 ? parts : parts.map((part) => part / total);
}
