import { useMemo } from "react";
import { usePalette } from "../plot/usePalette";
import type { Palette, Rgb } from "./colour";

/** Of a colour as a canvas says it, "#rrggbb". */
const rgbOf = (colour: string): Rgb => {
  const all = Number.parseInt(colour.slice(1), 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
};

/** The theme's colours as numbers, to mix them. */
export function useTheme(): Palette {
  const { paper, ink, positive, negative, zero, kept } = usePalette();
  return useMemo(
    () => ({
      paper: rgbOf(paper),
      ink: rgbOf(ink),
      positive: rgbOf(positive),
      negative: rgbOf(negative),
      zero: rgbOf(zero),
      kept: rgbOf(kept),
    }),
    [paper, ink, positive, negative, zero, kept],
  );
}
