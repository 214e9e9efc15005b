import { memo, type ReactNode, useId } from "react";
import "./segmented.css";

interface SegmentedControlProps<Value extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly { value: Value; label: ReactNode; name?: string; disabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
}

function Segments<Value extends string>(props: SegmentedControlProps<Value>) {
  const { label, hideLabel, options, value, onChange } = props;
  const id = useId();
  return (
    <fieldset className="ui-segmented">
      <legend className={hideLabel ? "ui-hidden" : undefined}>{label}</legend>
      <span className="ui-segments">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              className="ui-hidden"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              aria-label={option.name}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </span>
    </fieldset>
  );
}

/** A choice of few. Native radios bring the roving focus and the arrow keys with them. */
export const SegmentedControl = memo(Segments) as typeof Segments;
