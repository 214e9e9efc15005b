/** An error equal to the tolerance sounds as the A that orchestras tune to, in Hz. */
export const CONCERT = 440;
/** Ten times the error is an octave higher; beyond two octaves either way the ear is no help. */
const OCTAVES = 2;

/** Hz for an error by the logarithm of its share of the tolerance; 0, which is silence, for no error at all. */
export function pitchOf(error: number, tolerance: number): number {
  if (!(error > 0)) return 0;
  const octaves = Math.log10(error / tolerance);
  return CONCERT * 2 ** Math.min(OCTAVES, Math.max(-OCTAVES, octaves));
}

/** Errors at even steps of the way from left to right, and what they are measured by. */
export interface Sweep {
  readonly errors: readonly number[];
  readonly tolerance: number;
}

/** What an oscillator and its loudness follow at even steps of time; a silent one keeps the pitch it had. */
export interface Voice {
  readonly pitches: Float32Array;
  readonly loudness: Float32Array;
}

export function voiceOf({ errors, tolerance }: Sweep): Voice {
  const heard = errors.map((error) => pitchOf(error, tolerance));
  let last = heard.find((pitch) => pitch > 0) ?? CONCERT;
  const pitches = Float32Array.from(heard, (pitch) => {
    if (pitch > 0) last = pitch;
    return last;
  });
  return { pitches, loudness: Float32Array.from(heard, (pitch) => (pitch > 0 ? 1 : 0)) };
}
