import { useState } from "react";
import { IconButton } from "./Button";
import "./stepper.css";
import { CONTROLS } from "../words/en/controls";

interface StepperProps {
  /** What is counted, such as "units in layer 1". */
  label: string;
  value: number;
  min: number;
  max: number;
  vertical?: boolean;
  onMore: () => void;
  onLess: () => void;
}

/** One more, one less. The count is spoken with its label, to whoever is here to change it. */
export function Stepper({ label, value, min, max, vertical, onMore, onLess }: StepperProps) {
  const [here, setHere] = useState(false);
  return (
    <fieldset
      className="ui-stepper"
      data-vertical={vertical || undefined}
      onFocus={() => setHere(true)}
      onBlur={() => setHere(false)}
    >
      <legend className="ui-hidden">{label}</legend>
      <IconButton
        icon="minus"
        kind="bare"
        label={CONTROLS.fewer(label)}
        disabled={value <= min}
        onClick={onLess}
      />
      <output aria-live={here ? "polite" : "off"} aria-atomic>
        <span className="ui-hidden">{label} </span>
        {value}
      </output>
      <IconButton
        icon="plus"
        kind="bare"
        label={CONTROLS.more(label)}
        disabled={value >= max}
        onClick={onMore}
      />
    </fieldset>
  );
}
