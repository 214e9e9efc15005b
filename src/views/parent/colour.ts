export type Rgb = readonly [number, number, number];

/** The theme's colours as numbers from 0 to 255, as canvases need them. */
export interface Palette {
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly positive: Rgb;
  readonly negative: Rgb;
  readonly zero: Rgb;
  readonly kept: Rgb;
}

/** The colour a share `t` of the way from `from` to `to`. */
export const mix = (from: Rgb, to: Rgb, t: number): Rgb => [
  Math.round(from[0] + (to[0] - from[0]) * t),
  Math.round(from[1] + (to[1] - from[1]) * t),
  Math.round(from[2] + (to[2] - from[2]) * t),
];

export const hueOf = (weight: number, palette: Palette): Rgb =>
  weight > 0 ? palette.positive : weight < 0 ? palette.negative : palette.zero;

/** Strength of the weakest neuron: it is still there. */
const FAINTEST = 0.08;

/** Writes `carpetColour` of a neuron into the four bytes from `at` on: carpets have up to a hundred thousand. */
export function writeColour(
  bytes: Uint8ClampedArray,
  at: number,
  a: number,
  b: number,
  palette: Palette,
): void {
  const slope = a * b;
  const hue = slope > 0 ? palette.positive : slope < 0 ? palette.negative : palette.zero;
  const t = FAINTEST + (1 - FAINTEST) * Math.min(1, Math.sqrt(Math.abs(slope)));
  for (let i = 0; i < 3; i++) {
    const from = palette.paper[i] as number;
    bytes[at + i] = Math.round(from + ((hue[i] as number) - from) * t);
  }
  bytes[at + 3] = 255;
}

/** A neuron's pixel: the hue is the sign of its slope a·b, the strength √|a·b|, the geometric mean of its two weights. */
export const carpetColour = (a: number, b: number, palette: Palette): Rgb => {
  const slope = a * b;
  const strength = FAINTEST + (1 - FAINTEST) * Math.min(1, Math.sqrt(Math.abs(slope)));
  return mix(palette.paper, hueOf(slope, palette), strength);
};

export const css = ([r, g, b]: Rgb, alpha = 1): string => `rgb(${r} ${g} ${b} / ${alpha})`;
