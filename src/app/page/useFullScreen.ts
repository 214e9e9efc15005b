import { type RefObject, useCallback, useEffect, useRef } from "react";

/** Refused on phones, in frames and without a press: the mode works in the window there. */
async function ask(): Promise<void> {
  if (navigator.userActivation?.isActive === false) return;
  try {
    await document.documentElement.requestFullscreen?.();
  } catch {}
}

/**
 * Full screen for as long as a component is there. Leaving it, which browsers do on Escape by themselves, calls `onEnd`,
 * unless `expected` says that it ends for another reason: a new window ends it too.
 */
export function useFullScreen(onEnd: () => void, expected: RefObject<boolean>): () => void {
  const live = useRef(onEnd);
  live.current = onEnd;
  useEffect(() => {
    void ask();
    const change = () => {
      if (document.fullscreenElement) expected.current = false;
      else if (!expected.current) live.current();
    };
    document.addEventListener("fullscreenchange", change);
    return () => {
      document.removeEventListener("fullscreenchange", change);
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, [expected]);
  return useCallback(() => void ask(), []);
}
