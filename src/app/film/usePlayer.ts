import { useEffect, useRef, useState } from "react";
import { newPace } from "./pace";
import { SPEEDS, type Speed, type Timeline } from "./timeline";

interface Player {
  readonly playing: boolean;
  play(): void;
  pause(): void;
}

/**
 * Moves `frame` along the timeline while playing, by the clock and not by the screen's frames; stops at the end, and at a
 * frame that `hold` names between two.
 */
export function usePlayer(
  timeline: Timeline,
  last: number,
  frame: number,
  speed: Speed,
  show: (frame: number) => void,
  hold: (from: number, to: number) => number | null,
): Player {
  const [playing, setPlaying] = useState(false);
  const live = useRef({ timeline, last, frame, speed, show, hold });
  live.current = { timeline, last, frame, speed, show, hold };

  useEffect(() => {
    if (!playing) return;
    let handle = 0;
    let before: number | null = null;
    let time = live.current.timeline.timeOf(live.current.frame);
    let shown = live.current.frame;
    const isReady = newPace();
    const tick = (now: number) => {
      const at = live.current;
      // Somebody else moved the film: go on from there.
      if (at.frame !== shown) time = at.timeline.timeOf(at.frame);
      if (before !== null) time += Math.min(0.25, (now - before) / 1000) * SPEEDS[at.speed];
      before = now;
      const next = isReady(now) ? at.timeline.frameAt(time) : at.frame;
      const held = at.hold(at.frame, next);
      shown = held ?? next;
      if (shown !== at.frame) at.show(shown);
      if (held !== null || shown >= at.last) setPlaying(false);
      else handle = requestAnimationFrame(tick);
    };
    handle = requestAnimationFrame(tick);
    return () => cancelAnimationFrame(handle);
  }, [playing]);

  return {
    playing,
    play() {
      if (live.current.frame >= live.current.last) show(0);
      setPlaying(true);
    },
    pause: () => setPlaying(false),
  };
}
