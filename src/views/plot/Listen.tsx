import { useEffect, useId, useRef, useState } from "react";
import { play } from "./play";
import type { Sweep } from "./tone";
import "./listen.css";
import { SOUND } from "../../words/en/sound";

export interface Sound {
  readonly sweeps: () => readonly Sweep[];
  /** What is to be heard, in words. */
  readonly words: string;
}

/** Plays a plot's error from left to right as pitch, and stops. Nothing sounds before it is pressed. */
export default function Listen({ sound }: { readonly sound: Sound }) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  if (!("AudioContext" in window)) return null;
  const words = `${sound.words} ${SOUND.how}`;
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
      {playing ? SOUND.stop : SOUND.listen}
      <span id={id} hidden>
        {words}
      </span>
    </button>
  );
}
