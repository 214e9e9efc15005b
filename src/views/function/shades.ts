import { interpolateLab, lab, rgb } from "d3";
import type { Palette } from "../plot/usePalette";

/** From a share of the scale, 0 to 1, to a CSS colour. */
export type Ramp = (share: number) => string;

/** Colours a value can take on a canvas. */
export const SHADES = 256;

/** The target's and the subnetwork's common ramp: one hue, lightness alone, from paper towards ink. */
export function sharedRamp({ paper, ink }: Palette): Ramp {
  const dark = lab(paper).l < 50;
  // Sea green keeps it apart from the signed hues; the far end stops short of ink, which contour lines need.
  const deep = lab(dark ? lab(ink).l - 14 : lab(ink).l + 28, -16, -8).formatHex();
  return interpolateLab(interpolateLab(paper, deep)(0.05), deep);
}

/** Signed difference: negative through paper to positive. */
export function differenceRamp({ paper, positive, negative }: Palette): Ramp {
  const below = interpolateLab(negative, paper);
  const above = interpolateLab(paper, positive);
  return (share) => (share < 0.5 ? below(2 * share) : above(2 * share - 1));
}

/** A ramp as red, green, blue bytes, so that painting a field parses no colours. */
export function rampBytes(ramp: Ramp): Uint8ClampedArray {
  const bytes = new Uint8ClampedArray(3 * SHADES);
  for (let i = 0; i < SHADES; i++) {
    const { r, g, b } = rgb(ramp(i / (SHADES - 1)));
    bytes.set([r, g, b], 3 * i);
  }
  return bytes;
}

/** The ramp as a CSS gradient, for legends. */
export const rampGradient = (ramp: Ramp): string =>
  `linear-gradient(to right, ${Array.from({ length: 9 }, (_, i) => ramp(i / 8)).join(", ")})`;
