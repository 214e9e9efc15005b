import type { TargetWeight } from "../../core/network/wiring";

/** Neighbouring weights of one layer that are drawn as one piece: mostly one weight, more where many are too thin to see. */
export interface Piece {
  readonly weights: readonly TargetWeight[];
  readonly layer: number;
  readonly share: number;
  /** Where it begins along the whole bar, 0 to 1. */
  readonly start: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);

/** Shares of the whole; all 0 when there is nothing to share. */
export function sharesOf(parts: readonly number[]): number[] {
  const total = sum(parts);
  return parts.map((part) => (total > 0 ? part / total : 0));
}

/** A layer's part of the bar. */
export interface LayerShare {
  readonly layer: number;
  readonly share: number;
  readonly start: number;
}

/** What each layer spends, from the first on. */
export function layerShares(
  weights: readonly TargetWeight[],
  shares: readonly number[],
): LayerShare[] {
  const layers = [...new Set(weights.map(({ layer }) => layer))];
  let start = 0;
  return layers.map((layer) => {
    const share = sum(shares.filter((_, i) => weights[i].layer === layer));
    start += share;
    return { layer, share, start: start - share };
  });
}

/** The bar's pieces from left to right, weight after weight; none is thinner than `least` but the last of a layer. */
export function piecesOf(
  weights: readonly TargetWeight[],
  shares: readonly number[],
  least: number,
): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  weights.forEach((weight, i) => {
    const last = pieces.at(-1);
    const share = shares[i];
    if (last && last.layer === weight.layer && (last.share < least || share === 0))
      pieces[pieces.length - 1] = {
        ...last,
        weights: [...last.weights, weight],
        share: last.share + share,
      };
    else pieces.push({ weights: [weight], layer: weight.layer, share, start });
    start += share;
  });
  return pieces;
}
