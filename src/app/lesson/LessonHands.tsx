import { type ReactNode, useMemo } from "react";
import { isListed, poolSizeOf } from "../../core/construct/parent";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import type { HandName } from "../../lesson/step";
import { setPoolSize, setRule } from "../../state/document/edit";
import { setWeight } from "../../state/document/edit-target";
import { AHEAD } from "../../state/run/runner";
import { Button } from "../../ui/Button";
import { formatCount, formatSigned } from "../../ui/number";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Select } from "../../ui/Select";
import { Slider } from "../../ui/Slider";
import { Switch } from "../../ui/Switch";
import { weightName } from "../../views/microscope/words";
import { LESSON } from "../../words/en/lesson";
import { PAGE } from "../../words/en/page";
import { RULE_WORDS } from "../../words/en/rules";
import { useFocus } from "../film/useFocus";
import type { Scene } from "../film/useScene";
import { useSession } from "../page/services";

const goTo = (selector: string) => () =>
  document.querySelector(selector)?.scrollIntoView({ block: "start" });

/** The controls that a step asks for, in the step itself: the same store, nearer to the hand. */
export function LessonHands({ hands, scene }: { hands: readonly HandName[]; scene: Scene }) {
  const document = useSession((session) => session.document);
  const edit = useSession((session) => session.edit);
  const nextDraw = useSession((session) => session.view.mask === "next");
  const setView = useSession((session) => session.setView);
  const focus = useFocus(scene);
  const { weights } = scene.run.wiring;
  const wires = useMemo(
    () =>
      weights.map((weight) => ({
        value: String(weight.index),
        label: weightName(weight),
      })),
    [weights],
  );
  const { parent, rule, target } = document;
  const poolSize = poolSizeOf(parent);
  const hand: Record<HandName, () => ReactNode> = {
    target: () => <Button onClick={goTo(".target-panel")}>{LESSON.hands.target}</Button>,
    shares: () => (
      <Button onClick={goTo(".weight-panel :has(> .budget-bars)")}>{LESSON.hands.shares}</Button>
    ),
    weight: () => (
      <Slider
        label={LESSON.hands.weight}
        value={target.layers[0]?.weights[0]?.[0] ?? 0}
        scale={{ kind: "linear", min: -1, max: 1, step: 0.1 }}
        format={(value) => formatSigned(value, 2)}
        onChange={(value) =>
          edit((now) => setWeight(now, 0, 0, 0, value), { merge: "weight 0 0 0" })
        }
      />
    ),
    width: () => (
      <Slider
        label={PAGE.parent.poolSize}
        value={poolSize}
        scale={{
          kind: "log",
          min: 1,
          max: isListed(parent) ? parent.listed.length : Math.max(AHEAD, poolSize),
          integer: true,
        }}
        format={(value) => PAGE.parent.inPools(formatCount(value))}
        readout={formatCount(poolSize)}
        onChange={(value) => edit((now) => setPoolSize(now, value), { merge: "width" })}
      />
    ),
    rule: () => (
      <SegmentedControl
        label={PAGE.rule.name}
        value={rule.name}
        onChange={(name) => edit((now) => setRule(now, name))}
        options={RULE_NAMES.map((name) => ({ value: name, label: RULE_WORDS[name].name }))}
      />
    ),
    wire: () => (
      <Select
        label={LESSON.hands.wire}
        value={String(focus.weight)}
        onChange={(index) => focus.select(Number(index))}
        options={wires}
      />
    ),
    "next-draw": () => (
      <Switch
        label={PAGE.parent.nextDraw}
        checked={nextDraw}
        onChange={(on) => setView({ mask: on ? "next" : undefined })}
      />
    ),
  };
  return (
    <div className="lesson-hands">
      {hands.map((name) => (
        <div key={name}>{hand[name]()}</div>
      ))}
    </div>
  );
}
