import { useEffect, useRef } from "react";
import { useSession } from "../page/services";

/** Keys of the film, for its own bar. */
export const FILM_KEYS = [" ", "ArrowLeft", "ArrowRight", ",", "[", "]", "Home", "End", "r", "n"];

/** Hands a key to the page as if nothing had the focus: its own short cuts answer. */
export const pressHere = (key: string): void => {
  window.dispatchEvent(new KeyboardEvent("keydown", { key }));
};

/** A button keeps the keys that press it. */
const pressed = ({ key, target }: KeyboardEvent): boolean =>
  (key === " " || key === "Enter") &&
  target instanceof Element &&
  target.closest("button") !== null;

/**
 * All keys of a presenting window, before any control gets them; `act` says whether it has a use for one. Single letters
 * may be switched off, but not where `any` key will do.
 */
export function usePresenterKeys(act: (key: string) => boolean, any = false): void {
  const singles = useSession((session) => session.view.keys !== false) || any;
  const live = useRef({ act, singles });
  live.current = { act, singles };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      if (target === window || ctrlKey || metaKey || altKey || pressed(event)) return;
      if (key.length === 1 && !live.current.singles) return;
      if (!live.current.act(key.length === 1 ? key.toLowerCase() : key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);
}
