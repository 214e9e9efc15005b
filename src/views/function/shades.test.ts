import { lab } from "d3";
import { expect, test } from "vitest";
import { differenceRamp, rampBytes, sharedRamp } from "./shades";

const signed = { positive: "#2166ac", negative: "#b35806", kept: "#8e2a6b", zero: "#75726b" };
const themes = [
  { paper: "#fdfcf8", ink: "#1d1c1a", ...signed },
  { paper: "#181715", ink: "#f1eee7", ...signed, positive: "#6fb3f2", negative: "#f0a05a" },
];

test.each(themes)("on $paper, lightness alone orders the shared scale", (theme) => {
  const ramp = sharedRamp(theme);
  const lightness = Array.from({ length: 21 }, (_, i) => lab(ramp(i / 20)).l);
  const away = Math.sign(lightness[20] - lightness[0]);
  lightness.slice(1).forEach((l, i) => {
    expect((l - lightness[i]) * away).toBeGreaterThan(0);
  });
  expect(Math.abs(lightness[20] - lightness[0])).toBeGreaterThan(40);
});

test.each(themes)(
  "on $paper, no difference is paper and its sign is the hue of the weights",
  (theme) => {
    const ramp = differenceRamp(theme);
    expect(lab(ramp(0.5)).formatHex()).toBe(theme.paper);
    expect(lab(ramp(0)).formatHex()).toBe(theme.negative);
    expect(lab(ramp(1)).formatHex()).toBe(theme.positive);
  },
);

test("a ramp's bytes run from its first colour to its last", () => {
  const bytes = rampBytes(differenceRamp(themes[0]));
  expect([...bytes.slice(0, 3)]).toEqual([0xb3, 0x58, 0x06]);
  expect([...bytes.slice(-3)]).toEqual([0x21, 0x66, 0xac]);
});
