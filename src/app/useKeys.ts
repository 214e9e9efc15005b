import { useEffect, useRef } from "react";
import { useSession } from "./services";

/** What takes every key, what takes the keys that move, and what takes only the keys that press. */
const TYPED_IN =
  'select, textarea, dialog, [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])';
const MOVED = 'input, [role="slider"], [role="grid"], [role="tab"]';
const MOVES = /^(Arrow|Page|Home|End)/;

function takenBy(element: Element | null, key: string): boolean {
  if (!element || element === document.body) return false;
  if (element.closest(TYPED_IN)) return true;
  if (MOVES.test(key)) return element.closest(MOVED) !== null;
  return key === " ";
}

/** Short cuts of the whole page: single keys that the focused control has no use for, unless they are switched off. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const on = useSession((session) => session.view.keys !== false);
  const live = useRef(actions);
  live.current = on ? actions : {};
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const act = live.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act || takenBy(event.target instanceof Element ? event.target : null, event.key)) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
