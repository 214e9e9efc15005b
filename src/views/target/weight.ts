import { formatSigned } from "../../ui/number";
import type { Scale } from "../../ui/scale";

/** What the editor offers; documents may hold more. */
export const WEIGHT: Scale = { kind: "linear", min: -1, max: 1, step: 0.01 };

/** Two digits, or three where the third is not zero. */
export const formatWeight = (value: number): string => {
  const fine = Math.abs(value * 100 - Math.round(value * 100)) > 1e-6;
  return formatSigned(value, fine ? 3 : 2);
};

export type SignName = "positive" | "negative" | "zero";
export const signOf = (value: number): SignName =>
  value > 0 ? "positive" : value < 0 ? "negative" : "zero";

/** How thick a weight is drawn: its size, thinner where many lines share the space. */
export const strokeOf = (value: number, dense: boolean): number => {
  const size = Math.min(1, Math.abs(value));
  return dense ? 0.4 + 2 * size : 0.8 + 5 * size;
};
