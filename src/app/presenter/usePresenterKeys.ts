import { useEffect, useRef } from "react";
import { isPlain, keyOf } from "../../ui/key";
import { useSession } from "../page/services";

/** Keys of the film, for its own bar. */
export const FILM_KEYS = [" ", "ArrowLeft", "ArrowRight", ",", "[", "]", "Home", "End", "r", "n"];

/** Hands a key to the page as if nothing had the focus: its own short cuts answer. */
export const pressHere = (key: string): void => {
  window.dispatchEvent(new KeyboardEvent("keydown", { key }));
};

/** A step of the film goes on while its key is held. The full stop blanks the screen here. */
const STEPPING = ["ArrowLeft", "ArrowRight", ",", "[", "]"];

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
  const held = useRef("");
  live.current = { act, singles };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.target === window || !isPlain(event) || pressed(event)) return;
      const key = keyOf(event);
      if (key.length === 1 && !live.current.singles) return;
      const again = event.repeat && !STEPPING.includes(key);
      if (again ? key !== held.current : !live.current.act(key)) return;
      held.current = key;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);
}
