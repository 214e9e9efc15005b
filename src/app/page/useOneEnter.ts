import { useEffect } from "react";

/** Enter that is held presses a button once, and not thirty times a second as browsers do; lines of a text it goes on ending. */
export function useOneEnter(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !event.repeat) return;
      if (event.target instanceof HTMLTextAreaElement) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener("keydown", press, true);
    return () => removeEventListener("keydown", press, true);
  }, []);
}
