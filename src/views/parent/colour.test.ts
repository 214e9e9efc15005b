import { describe, expect, it } from "vitest";
import { carpetColour, mix, type Palette, type Rgb } from "./colour";

const PALETTE: Palette = {
  paper: [255, 255, 255],
  ink: [0, 0, 0],
  positive: [0, 0, 255],
  negative: [255, 100, 0],
  zero: [128, 128, 128],
  kept: [200, 0, 200],
};

describe("a neuron's colour", () => {
  it("takes its hue from the sign of the slope and its strength from the root of its size", () => {
    expect(carpetColour(1, 1, PALETTE)).toEqual(PALETTE.positive);
    expect(carpetColour(1, -1, PALETTE)).toEqual(PALETTE.negative);
    expect(carpetColour(-1, -1, PALETTE)).toEqual(PALETTE.positive);
    // √(0.5 · 0.5) = 0.5, of which 8 % is the colour of the weakest neuron: 0.08 + 0.92 · 0.5 = 0.54
    expect(carpetColour(0.5, 0.5, PALETTE)).toEqual(mix(PALETTE.paper, PALETTE.positive, 0.54));
  });

  it("never vanishes into the paper", () => {
    const weakest: Rgb = carpetColour(2 ** -23, 2 ** -23, PALETTE);
    expect(weakest[0]).toBeLessThan(255);
    expect(carpetColour(0, 0.7, PALETTE)).toEqual(mix(PALETTE.paper, PALETTE.zero, 0.08));
  });
});
