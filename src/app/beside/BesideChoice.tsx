import { isListed } from "../../core/construct/parent";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import { LIMITS } from "../../core/network/network";
import { firstOther, type Other, otherRule, otherWidth } from "../../state/view/beside";
import { NumberField } from "../../ui/NumberField";
import { formatCount } from "../../ui/number";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Slider } from "../../ui/Slider";
import { BESIDE } from "../../words/en/beside";
import { PAGE } from "../../words/en/page";
import { RULE_WORDS } from "../../words/en/rules";
import { useServices, useSession } from "../page/services";

type Kind = "seed" | "width" | "rule";

const kindOf = (other: Other): Kind =>
  "seed" in other ? "seed" : "poolSize" in other ? "width" : "rule";

/** In what the second draw differs from the first. */
export function BesideChoice({ other }: { readonly other: Other }) {
  const { store } = useServices();
  const document = useSession((session) => session.document);
  const choose = (beside: Other) => store.getState().setView({ beside });
  const { parent, rule } = document;
  const start: Record<Kind, () => Other> = {
    seed: () => firstOther(document),
    width: () => otherWidth(document),
    rule: () => otherRule(rule.name),
  };
  return (
    <div className="beside-choice">
      <SegmentedControl
        label={BESIDE.differs}
        value={kindOf(other)}
        onChange={(kind) => choose(start[kind]())}
        options={[
          { value: "seed", label: BESIDE.seed, disabled: isListed(parent) },
          { value: "width", label: BESIDE.width },
          { value: "rule", label: BESIDE.rule },
        ]}
      />
      {"seed" in other && (
        <NumberField
          label={PAGE.parent.seed}
          value={other.seed}
          min={0}
          max={2 ** 32 - 1}
          step={1}
          integer
          format={String}
          onCommit={(seed) => choose({ seed })}
        />
      )}
      {"poolSize" in other && (
        <Slider
          label={PAGE.parent.poolSize}
          value={other.poolSize}
          scale={{
            kind: "log",
            min: 1,
            max: isListed(parent) ? parent.listed.length : LIMITS.poolSize,
            integer: true,
          }}
          format={(value) => PAGE.parent.inPools(formatCount(value))}
          readout={formatCount(other.poolSize)}
          onChange={(poolSize) => choose({ poolSize })}
        />
      )}
      {"rule" in other && (
        <SegmentedControl
          label={PAGE.rule.name}
          value={other.rule}
          onChange={(name) => choose({ rule: name })}
          options={RULE_NAMES.map((name) => ({ value: name, label: RULE_WORDS[name].name }))}
        />
      )}
    </div>
  );
}
