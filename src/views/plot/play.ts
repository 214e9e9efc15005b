import { CONCERT, type Sweep, voiceOf } from "./tone";

/** Seconds: before anything sounds, of the tolerance's own tone, of the silence after a part, and of a sweep. */
const LEAD = 0.05;
const REFERENCE = 0.3;
const REST = 0.25;
const SWEEP = 2.5;
/** Soft enough beside a screen reader's voice. */
const LOUDNESS = 0.15;
/** Of swelling and fading, so that nothing clicks. */
const EDGE = 0.02;

/** The tolerance's tone, then every sweep. The answer stops it; `onEnd` comes either way. */
export function play(sweeps: readonly Sweep[], onEnd: () => void): () => void {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { type: "triangle", frequency: CONCERT });
  const shape = new GainNode(context, { gain: 0 });
  const volume = new GainNode(context, { gain: 0 });
  tone.connect(shape).connect(volume).connect(context.destination);
  let time = context.currentTime + LEAD;
  const sound = (seconds: number) => {
    volume.gain.setValueAtTime(0, time);
    volume.gain.linearRampToValueAtTime(LOUDNESS, time + EDGE);
    volume.gain.setValueAtTime(LOUDNESS, time + seconds - EDGE);
    volume.gain.linearRampToValueAtTime(0, time + seconds);
    time += seconds + REST;
  };
  shape.gain.setValueAtTime(1, time);
  sound(REFERENCE);
  for (const sweep of sweeps) {
    const { pitches, loudness } = voiceOf(sweep);
    tone.frequency.setValueCurveAtTime(pitches, time, SWEEP);
    shape.gain.setValueCurveAtTime(loudness, time, SWEEP);
    sound(SWEEP);
  }
  tone.onended = () => {
    context.close();
    onEnd();
  };
  tone.start();
  tone.stop(time);
  return () => tone.stop();
}
