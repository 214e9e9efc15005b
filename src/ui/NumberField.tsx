import { useEffect, useId, useRef, useState } from "react";
import { formatCount, parseNumber } from "./number";
import { keyed, snap } from "./scale";
import "./field.css";
import { CONTROLS } from "../words/en/controls";

interface NumberFieldProps {
  label: string;
  hideLabel?: boolean;
  value: number;
  min: number;
  max: number;
  /** One arrow key. Typed numbers are taken as they are. */
  step: number;
  integer?: boolean;
  format: (value: number) => string;
  autoFocus?: boolean;
  onCommit: (value: number) => void;
  /** Typing is over: taken with Enter or by leaving, or given up with Escape. */
  onDone?: () => void;
  /** Where there is no room beside the field: says what is wrong, or null, to whoever shows it under the given id. */
  problem?: { readonly id: string; readonly tell: (sentence: string | null) => void };
}

/** A number to type: taken on Enter or on leaving, refused with a sentence, given up when left refused, stepped with arrows. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, value, min, max, step, integer, format, onCommit, onDone } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [shown, setShown] = useState(value);
  // Another value has come from elsewhere: what was being typed was meant for the one before it.
  if (shown !== value) {
    setShown(value);
    setDraft(null);
  }
  const error = draft === null ? null : refuse(draft, label, min, max, integer);
  const elsewhere = props.problem;
  const tell = elsewhere?.tell;
  useEffect(() => {
    tell?.(error);
    return () => tell?.(null);
  }, [tell, error]);

  // A form opened to type into takes the focus; the attribute alone would not select what is there.
  useEffect(() => {
    if (props.autoFocus) input.current?.select();
  }, [props.autoFocus]);

  const take = () => {
    if (error) return;
    const typed = draft === null ? null : parseNumber(draft, integer);
    setDraft(null);
    if (typed !== null && typed !== value) onCommit(typed);
    onDone?.();
  };
  const giveUp = () => {
    setDraft(null);
    onDone?.();
  };

  return (
    <span className="ui-field">
      <label htmlFor={id} className={hideLabel ? "ui-hidden" : undefined}>
        {label}
      </label>
      <input
        ref={input}
        id={id}
        type="text"
        inputMode={min < 0 ? "text" : "decimal"}
        autoComplete="off"
        size={Math.max(4, format(min).length)}
        value={draft ?? format(value)}
        aria-invalid={error !== null}
        aria-describedby={error ? (elsewhere?.id ?? `${id}-error`) : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={error ? giveUp : take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
          else if (event.key === "Escape") giveUp();
          else if (/^(Arrow(Up|Down)|Page(Up|Down))$/.test(event.key)) {
            event.preventDefault();
            const scale = { kind: "linear", min, max, step, integer } as const;
            const next = keyed(scale, value, event.key, event.shiftKey);
            setDraft(null);
            if (next !== null && next !== value) onCommit(snap(scale, next));
          }
        }}
      />
      {error && !elsewhere && (
        <span id={`${id}-error`} className="ui-field-error" role="alert">
          {error}
        </span>
      )}
    </span>
  );
}

/** Why a text cannot be taken, as one sentence; null when it can. */
function refuse(text: string, label: string, min: number, max: number, integer?: boolean) {
  const value = parseNumber(text, integer);
  if (value !== null && value >= min && value <= max && (!integer || Number.isInteger(value)))
    return null;
  return (integer ? CONTROLS.wholeNumber : CONTROLS.number)(label, spell(min), spell(max));
}

const spell = (bound: number): string =>
  (Number.isInteger(bound) ? formatCount(bound) : String(bound)).replace("-", "−");
