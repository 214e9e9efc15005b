import { useEffect } from "react";
import { keyOf } from "../../ui/key";
import { useServices } from "./services";

/** Ctrl or ⌘ with Z undoes, with Shift or Y redoes, everywhere but in a field that is being typed in. */
export function useUndoKeys(): void {
  const { store } = useServices();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      if (
        event.target instanceof Element &&
        event.target.closest("input:not([type=range]), textarea")
      )
        return;
      const key = keyOf(event);
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      const { undo, redo } = store.getState();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [store]);
}
