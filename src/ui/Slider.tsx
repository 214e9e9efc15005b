import { type CSSProperties, type ReactNode, useEffect, useId, useRef } from "react";
import { fractionOf, keyed, type Scale, valueAt } from "./scale";
import "./slider.css";

interface SliderProps {
  label: ReactNode;
  /** Needed when the visible label is hidden or is more than text. */
  name?: string;
  hideLabel?: boolean;
  value: number;
  scale: Scale;
  format: (value: number) => string;
  /** What stands behind the slider, when it is more than the formatted value. */
  readout?: ReactNode;
  /** Places on the track worth a tick. */
  marks?: readonly number[];
  disabled?: boolean;
  /** Whether nothing is chosen yet: `value` is then where the keys start from, and no thumb shows. */
  unset?: boolean;
  /** Every value on the way, while dragging and for each key. */
  onChange: (value: number) => void;
  /** Once, when the hand or the key lets go. */
  onCommit?: (value: number) => void;
}

/** A native range over the track's fractions, so that log scales and assistive technology both work. */
export function Slider(props: SliderProps) {
  const { label, name, hideLabel, value, scale, format, readout, marks, disabled } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(props);
  const live = useRef(value);
  const pressed = useRef(false);
  latest.current = props;
  live.current = value;

  useEffect(() => {
    // React's onChange is the DOM's `input`; only the DOM's own `change` says that a drag is over.
    const element = input.current;
    const commit = () => latest.current.onCommit?.(live.current);
    element?.addEventListener("change", commit);
    return () => element?.removeEventListener("change", commit);
  }, []);

  const fraction = fractionOf(scale, value);
  const change = (next: number) => {
    if (next === live.current && !props.unset) return;
    live.current = next;
    props.onChange(next);
  };
  const release = () => {
    if (!pressed.current) return;
    pressed.current = false;
    props.onCommit?.(live.current);
  };

  return (
    <div className="ui-slider" data-unset={props.unset || undefined}>
      <label htmlFor={id} className={hideLabel ? "ui-hidden" : "ui-slider-label"}>
        {label}
      </label>
      <span className="ui-slider-track">
        {marks?.map((mark) => (
          <i key={mark} style={{ "--at": fractionOf(scale, mark) } as CSSProperties} />
        ))}
        <input
          ref={input}
          id={id}
          type="range"
          style={{ "--fraction": fraction } as CSSProperties}
          min={0}
          max={1}
          step="any"
          value={fraction}
          disabled={disabled}
          aria-label={name}
          aria-valuetext={format(value)}
          onChange={(event) => change(valueAt(scale, event.currentTarget.valueAsNumber))}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const next = keyed(scale, live.current, event.key, event.shiftKey);
            if (next === null) return;
            event.preventDefault();
            pressed.current = true;
            change(next);
          }}
          // A press on the thumb moves nothing, and says all the same what is meant.
          onPointerUp={() => {
            if (latest.current.unset) change(live.current);
          }}
          onKeyUp={release}
          onBlur={release}
        />
      </span>
      <output htmlFor={id} className="ui-slider-value" aria-live="off">
        {readout ?? format(value)}
      </output>
    </div>
  );
}
