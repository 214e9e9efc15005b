import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./Button";
import "./dialog.css";
import { CONTROLS } from "../words/en/controls";

interface DialogProps {
  open: boolean;
  title: string;
  /** Escape, the close button or a press outside. */
  onClose: () => void;
  children: ReactNode;
}

/** A native modal: the browser traps the focus and gives it back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (open && !element?.open) element?.showModal();
    if (!open && element?.open) element.close();
  }, [open]);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way out, and the browser's own.
    <dialog
      ref={dialog}
      className="ui-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div className="ui-dialog-body">
          <div className="ui-dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={CONTROLS.close} kind="bare" onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
