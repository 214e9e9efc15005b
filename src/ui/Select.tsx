import { useId } from "react";
import "./field.css";

interface SelectProps<Value extends string> {
  label: string;
  hideLabel?: boolean;
  options: readonly { value: Value; label: string; disabled?: boolean }[];
  value: Value;
  onChange: (value: Value) => void;
}

export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, hideLabel, options, value, onChange } = props;
  const id = useId();
  return (
    <span className="ui-select">
      <label htmlFor={id} className={hideLabel ? "ui-hidden" : undefined}>
        {label}
      </label>
      <span>
        <select
          id={id}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </span>
  );
}
