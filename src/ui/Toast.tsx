import { Button, IconButton } from "./Button";
import "./toast.css";

interface ToastProps {
  /** What the page last did, in one sentence. Every change is spoken, politely. */
  message: string;
  /** Whether it is also shown. */
  visible: boolean;
  action?: { label: string; onAct: () => void };
  onDismiss: () => void;
}

/** The page's single live region: keep it mounted, change its message. */
export function Toast({ message, visible, action, onDismiss }: ToastProps) {
  return (
    <div className={visible ? "ui-toast" : "ui-hidden"}>
      <p role="status" aria-live="polite">
        {message}
      </p>
      {visible && action && (
        <Button kind="bare" onClick={action.onAct}>
          {action.label}
        </Button>
      )}
      {visible && <IconButton icon="close" label="Dismiss" kind="bare" onClick={onDismiss} />}
    </div>
  );
}
