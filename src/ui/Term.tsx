import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import "./term.css";

/** Of the window, in pixels: the page's own. */
const MARGIN = 16;

/** A word with its one-line definition on hover, focus or tap; Escape puts it away. */
export function Term({ children, definition }: { children: ReactNode; definition: ReactNode }) {
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    const box = tip.current;
    if (!open || !box || !word.current) return;
    box.showPopover();
    const at = word.current.getBoundingClientRect();
    const size = box.getBoundingClientRect();
    const left = at.left + at.width / 2 - size.width / 2;
    box.style.left = `${Math.max(MARGIN, Math.min(left, innerWidth - size.width - MARGIN))}px`;
    // It overlaps the word's edge, so that the pointer can walk over to it.
    const above = at.top - size.height + 2;
    box.style.top = `${above > 8 ? above : at.bottom - 2}px`;
    const close = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => event.key === "Escape" && close();
    addEventListener("keydown", onKey);
    addEventListener("scroll", close, { passive: true, capture: true });
    return () => {
      box.hidePopover();
      removeEventListener("keydown", onKey);
      removeEventListener("scroll", close, { capture: true });
    };
  }, [open]);

  return (
    <span
      className="ui-term"
      onPointerEnter={(event) => event.pointerType === "mouse" && setOpen(true)}
      onPointerLeave={(event) => event.pointerType === "mouse" && setOpen(false)}
    >
      <button
        ref={word}
        type="button"
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
      >
        {children}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="manual">
        {definition}
      </span>
    </span>
  );
}
