import { useEffect, useRef, useState } from "react";

const DURATION = 500;

const ease = (t: number) => t * t * (3 - 2 * t);

/** How far the axis is drawn to have settled, 0 to 1: it glides towards `goal`, and jumps there under reduced motion. */
export function useSettling(goal: number, reducedMotion: boolean): number {
  const [share, setShare] = useState<number>(goal);
  const current = useRef(share);
  useEffect(() => {
    if (reducedMotion || current.current === goal) {
      current.current = goal;
      setShare(goal);
      return;
    }
    const from = current.current;
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now) {
      const time = Math.min(1, Math.max(0, (now - start) / DURATION));
      current.current = from + (goal - from) * time;
      setShare(current.current);
      if (time < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [goal, reducedMotion]);
  return ease(share);
}
