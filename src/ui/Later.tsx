import { type ReactNode, startTransition, useEffect, useState } from "react";
import { Part } from "./Part";

interface Props {
  readonly children: ReactNode;
  /** Keeps the room until then. */
  readonly fallback?: ReactNode;
}

/** Not every browser says when it is idle; the longest wait, and the only one there, in milliseconds. */
const SOON = 200;

/** What comes when the page around it stands and rests, with code of its own: first pictures do not wait for it. */
export function Later({ children, fallback }: Props) {
  const [now, setNow] = useState(false);
  useEffect(() => {
    let gone = false;
    const come = () => {
      if (!gone) startTransition(() => setNow(true));
    };
    if ("requestIdleCallback" in window) requestIdleCallback(come, { timeout: 5 * SOON });
    else setTimeout(come, SOON);
    return () => {
      gone = true;
    };
  }, []);
  return <Part fallback={fallback}>{now ? children : fallback}</Part>;
}
