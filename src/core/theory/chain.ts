import type { RuleName } from "../construct/rules/rule";
import { type Domain, type Network, shapeOf } from "../network/network";
import { type ChainWidth, chainWidths } from "./laws";

/** The rule that the chain is about. */
export const CHAIN_RULE: RuleName = "pair";

/** One condition of the paper's theorem, ticked or crossed for one target. */
export interface Assumption {
  readonly name: "spectral-norm" | "weight-size" | "no-bias" | "ball";
  readonly holds: boolean;
  /** Layer by layer: ‖W‖₂, the largest |w|·√n of n inputs, or whether there is a bias (1) or not (0); empty for the ball. */
  readonly layers: readonly number[];
}

/** The widths that the paper's proof asks for, and whether it speaks of this target at all. */
export interface PaperChain {
  readonly widths: readonly ChainWidth[];
  readonly assumptions: readonly Assumption[];
}

const ROUNDING = 1e-12;
/** Squarings of WᵀW: powers up to 2³⁰ tell apart whatever a float64 norm can show. */
const SQUARINGS = 30;

/**
 * Spectral norm ‖W‖₂ of a matrix given by its rows: the root of the largest eigenvalue λ of WᵀW. A high power of WᵀW is,
 * but for its scale, the projection P on the eigenvectors of λ, and λ = tr(WᵀW P) / tr P. Squaring reaches that power
 * without a starting vector that might miss λ.
 */
export function spectralNorm(weights: readonly (readonly number[])[]): number {
  const size = weights[0]?.length ?? 0;
  const indices = Array.from({ length: size }, (_, i) => i);
  const product = (left: number[][], right: number[][]) =>
    left.map((row) => indices.map((j) => row.reduce((sum, x, i) => sum + x * right[i][j], 0)));
  const trace = (matrix: number[][]) => indices.reduce((sum, i) => sum + matrix[i][i], 0);
  const gram = indices.map((i) =>
    indices.map((j) => weights.reduce((sum, row) => sum + row[i] * row[j], 0)),
  );
  if (trace(gram) === 0) return 0;
  let power = gram;
  for (let step = 0; step < SQUARINGS; step++) {
    const total = trace(power);
    const normed = power.map((row) => row.map((x) => x / total));
    power = product(normed, normed);
  }
  return Math.sqrt(trace(product(gram, power)) / trace(power));
}

function assumptionsOf({ layers }: Network, domain: Domain): Assumption[] {
  const norms = layers.map(({ weights }) => spectralNorm(weights));
  const shares = layers.map(({ weights }) => {
    const largest = Math.max(...weights.flat().map(Math.abs));
    return largest * Math.sqrt(weights[0]?.length ?? 0);
  });
  const biased = layers.map(({ biases }) => (biases?.some((bias) => bias !== 0) ? 1 : 0));
  return [
    {
      name: "spectral-norm",
      holds: norms.every((norm) => norm <= 1 + ROUNDING),
      layers: norms,
    },
    {
      name: "weight-size",
      holds: shares.every((share) => share <= 1 + ROUNDING),
      layers: shares,
    },
    {
      name: "no-bias",
      holds: !biased.includes(1),
      layers: biased,
    },
    {
      name: "ball",
      holds: domain === "ball",
      layers: [],
    },
  ];
}

/**
 * Malach et al. 2020 for one target: s is its largest number of inputs to a unit, n its widest layer, ℓ its depth;
 * `tolerance` ε in units of the output, `failureProbability` δ. The widths are what the formulas give, also where an
 * assumption does not hold and they promise nothing.
 */
export function paperChain(
  network: Network,
  tolerance: number,
  failureProbability: number,
  domain: Domain,
): PaperChain {
  const shape = shapeOf(network);
  return {
    widths: chainWidths(
      Math.max(...shape.slice(0, -1)),
      Math.max(...shape.slice(1)),
      network.layers.length,
      tolerance,
      failureProbability,
    ),
    assumptions: assumptionsOf(network, domain),
  };
}
