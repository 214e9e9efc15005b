import { describe, expect, it } from "vitest";
import { pitchOf, voiceOf } from "./tone";

describe("pitchOf", () => {
  it("gives the tolerance concert A, and every factor of ten an octave", () => {
    expect(pitchOf(0.1, 0.1)).toBe(440);
    expect(pitchOf(1, 0.1)).toBeCloseTo(880, 9);
    expect(pitchOf(0.01, 0.1)).toBeCloseTo(220, 9);
    expect(pitchOf(0.05, 0.1)).toBeCloseTo(440 * 2 ** Math.log10(0.5), 9);
  });

  it("stays within two octaves either way, however large or small the error", () => {
    expect(pitchOf(1e300, 1e-3)).toBe(1760);
    expect(pitchOf(Number.POSITIVE_INFINITY, 0.1)).toBe(1760);
    expect(pitchOf(5e-324, 1)).toBe(110);
  });

  it("is silent where there is no error, and where it is unknown", () => {
    expect(pitchOf(0, 0.1)).toBe(0);
    expect(pitchOf(Number.NaN, 0.1)).toBe(0);
  });

  it("never falls while the error grows", () => {
    const errors = Array.from({ length: 400 }, (_, i) => 1e-5 * 1.04 ** i);
    const pitches = errors.map((error) => pitchOf(error, 0.01));
    for (const [i, pitch] of pitches.entries())
      expect(pitch).toBeGreaterThanOrEqual(pitches[i - 1] ?? 0);
  });
});

describe("voiceOf", () => {
  it("keeps the last pitch through silence, so that nothing glides", () => {
    const { pitches, loudness } = voiceOf({ errors: [0, 1, 0, 0.01], tolerance: 0.1 });
    expect([...pitches].map(Math.round)).toEqual([880, 880, 880, 220]);
    expect([...loudness]).toEqual([0, 1, 0, 1]);
  });

  it("is silent all along for no error anywhere", () => {
    const { pitches, loudness } = voiceOf({ errors: [0, 0], tolerance: 0.1 });
    expect([...pitches]).toEqual([440, 440]);
    expect([...loudness]).toEqual([0, 0]);
  });
});
