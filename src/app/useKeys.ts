import { useEffect, useRef } from "react";
import { useSession } from "./services";

const TAKES_KEYS =
  'input, textarea, select, button, summary, a[href], dialog, [contenteditable], [tabindex]:not([tabindex="-1"])';

/** Short cuts of the whole page: single keys, only while nothing that takes keys itself has the focus. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const on = useSession((session) => session.view.keys !== false);
  const live = useRef(actions);
  live.current = on ? actions : {};
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const act = live.current[event.key];
      const element = event.target instanceof Element ? event.target : null;
      if (!act || element?.closest(TAKES_KEYS)) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
