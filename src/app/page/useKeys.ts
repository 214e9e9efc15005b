import { useEffect, useRef } from "react";
import { isPlain, isStepping, keyOf } from "../../ui/key";
import { useSession } from "./services";

/** What takes every key, what takes the keys that move, what only arrows, and what the key that presses. */
const TYPED_IN =
  'select, textarea, dialog, [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])';
const MOVED = 'input[type="range"], [role="slider"], [role="grid"]';
const CHOSEN = 'input[type="radio"]';
const PRESSED = 'input:not([type="range"]), button, summary, [role="button"], [role="option"]';
const MOVES = /^(Arrow|Page|Home|End)/;

function takenBy(element: Element | null, key: string): boolean {
  if (!element || element === document.body) return false;
  if (element.closest(TYPED_IN)) return true;
  if (key === " ") return element.closest(PRESSED) !== null;
  return (
    (MOVES.test(key) && element.closest(MOVED) !== null) ||
    (key.startsWith("Arrow") && element.closest(CHOSEN) !== null)
  );
}

/** Short cuts of the whole page: single keys that the focused control has no use for, unless they are switched off. */
export function useKeys(actions: Readonly<Record<string, () => void>>): void {
  const on = useSession((session) => session.view.keys !== false);
  const live = useRef(actions);
  live.current = on ? actions : {};
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isPlain(event) || event.defaultPrevented) return;
      const key = keyOf(event);
      const act = live.current[key];
      if (!act || takenBy(event.target instanceof Element ? event.target : null, key)) return;
      event.preventDefault();
      if (!event.repeat || isStepping(key)) act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
