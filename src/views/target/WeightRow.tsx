import { Button, IconButton } from "../../ui/Button";
import { Slider } from "../../ui/Slider";
import { keyed } from "../../ui/scale";
import { TARGET } from "../../words/en/target";
import { formatWeight, WEIGHT } from "./weight";
import "./weight-row.css";

interface WeightRowProps {
  /** The weight's place in words. */
  name: string;
  /** Null where nothing can be changed. */
  value: number | null;
  onChange: (value: number, commit: boolean) => void;
}

/** One weight under the fingers: a little less, a little more, any value, and 0. */
export default function WeightRow({ name, value, onChange }: WeightRowProps) {
  if (value === null) return <div className="weight-place" />;
  const step = (key: string) => onChange(keyed(WEIGHT, value, key, false) ?? value, true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays its legend out in a way of its own.
    <div className="weight-row" role="group" aria-label={name}>
      <IconButton
        icon="minus"
        label={TARGET.lower}
        disabled={value <= -1}
        onClick={() => step("ArrowDown")}
      />
      <Slider
        label={TARGET.weight}
        hideLabel
        value={value}
        scale={WEIGHT}
        format={formatWeight}
        onChange={(next) => onChange(next, false)}
        onCommit={(next) => onChange(next, true)}
      />
      <IconButton
        icon="plus"
        label={TARGET.higher}
        disabled={value >= 1}
        onClick={() => step("ArrowUp")}
      />
      <Button aria-label={TARGET.toZero} disabled={value === 0} onClick={() => onChange(0, true)}>
        0
      </Button>
    </div>
  );
}
