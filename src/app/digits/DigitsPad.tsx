import { useId } from "react";
import { Button } from "../../ui/Button";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Pad } from "../../views/digits/Pad";
import { Picture } from "../../views/digits/Picture";
import { DIGITS } from "../../words/en/digits";
import type { PadState } from "./usePad";

interface Props {
  readonly pad: PadState;
  /** Whether the images of the strip did not come. */
  readonly failed: boolean;
}

const WORDS = DIGITS.pad;

/** Paper to write on, what the networks get of it, and images to choose instead. */
export function DigitsPad({ pad, failed }: Props) {
  const name = useId();
  return (
    <section className="digits-pad" aria-label={WORDS.title}>
      <div className="digits-pad-head">
        <h2>{WORDS.title}</h2>
        <Button kind="bare" disabled={pad.empty} onClick={pad.clear}>
          {WORDS.clear}
        </Button>
      </div>
      <Pad
        strokes={pad.strokes}
        image={pad.picked?.pixels ?? null}
        name={WORDS.name}
        onStroke={pad.onStroke}
      />
      <p className="hint">{WORDS.hint}</p>
      <div className="digits-sees">
        <Picture pixels={pad.pixels} className="digits-image" name={WORDS.seesName(!pad.empty)} />
        <div>
          <p>{WORDS.sees}</p>
          <SegmentedControl
            label={WORDS.fit}
            hideLabel
            value={pad.centred ? "centred" : "drawn"}
            onChange={(fit) => pad.setCentred(fit === "centred")}
            options={[
              { value: "centred", label: WORDS.centred },
              { value: "drawn", label: WORDS.drawn },
            ]}
          />
        </div>
        <p className="hint">{WORDS.fitWhy}</p>
      </div>
      <fieldset className="digits-samples">
        <legend>{WORDS.samples}</legend>
        {failed && <p>{WORDS.noSamples}</p>}
        {pad.samples.map((sample) => (
          <label key={sample.index}>
            <input
              type="radio"
              className="ui-hidden"
              name={name}
              checked={pad.picked?.index === sample.index}
              aria-label={WORDS.sample(sample.label, sample.index + 1)}
              onChange={() => pad.pick(sample)}
            />
            <Picture pixels={sample.pixels} />
          </label>
        ))}
      </fieldset>
    </section>
  );
}
