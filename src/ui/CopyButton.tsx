import { type RefObject, useState } from "react";
import { CONTROLS } from "../words/en/controls";
import { Button, type ButtonProps } from "./Button";
import "./field.css";

interface Props extends Pick<ButtonProps, "kind" | "icon"> {
  readonly label: string;
  readonly text: string;
  /** The field that shows the text; without one, it is shown here when it has to be copied by hand. */
  readonly field?: RefObject<HTMLInputElement | HTMLTextAreaElement | null>;
}

const select = (field: HTMLInputElement | HTMLTextAreaElement | null): void => {
  field?.focus();
  field?.select();
};

const KEYS = /^(Mac|iP)/.test(globalThis.navigator?.platform ?? "") ? "⌘C" : "Ctrl+C";

/** Copies a text; where the browser forbids that, selects it and names the keys that do. */
export function CopyButton({ label, text, field, ...look }: Props) {
  const [did, setDid] = useState<{ readonly text: string; readonly copied: boolean } | null>(null);
  const now = did?.text === text ? did : null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDid({ text, copied: true });
    } catch {
      setDid({ text, copied: false });
      select(field?.current ?? null);
    }
  };
  return (
    <>
      <Button {...look} onClick={() => void copy()}>
        {label}
      </Button>
      <span role="status">{now && (now.copied ? CONTROLS.copied : CONTROLS.copyBy(KEYS))}</span>
      {now?.copied === false && !field && (
        <textarea
          ref={select}
          className="ui-area"
          aria-label={label}
          readOnly
          rows={5}
          defaultValue={text}
        />
      )}
    </>
  );
}
