import { useEffect, useId, useRef, useState } from "react";
import { play } from "./play";
import type { Sweep } from "./tone";
import "./listen.css";

export interface Sound {
  readonly sweeps: () => readonly Sweep[];
  /** What is to be heard, in words. */
  readonly words: string;
}

const HOW =
  "The first tone is ε; ten times the error is an octave higher, and no error at all is silent.";

/** Plays a plot's error from left to right as pitch, and stops. Nothing sounds before it is pressed. */
export default function Listen({ sound }: { readonly sound: Sound }) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  if (!("AudioContext" in window)) return null;
  const words = `${sound.words} ${HOW}`;
  const press = () => {
    if (playing) return stop.current();
    setPlaying(true);
    stop.current = play(sound.sweeps(), () => setPlaying(false));
  };
  return (
    <button
      type="button"
      className="listen"
      aria-describedby={id}
      title={words}
      data-playing={playing || undefined}
      onClick={press}
    >
      {playing ? "stop" : "listen"}
      <span id={id} hidden>
        {words}
      </span>
    </button>
  );
}
