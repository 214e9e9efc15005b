import { memo, useState } from "react";
import { isListed, poolSizeOf } from "../../../core/construct/parent";
import { RULE_NAMES, RULES } from "../../../core/construct/rules/registry";
import { inputCount, LIMITS } from "../../../core/network/network";
import {
  setDomain,
  setPoolSize,
  setPools,
  setRandom,
  setRule,
  setSeed,
  setTolerance,
} from "../../../state/document/edit";
import { AHEAD } from "../../../state/run/runner";
import { drawApart, firstOther } from "../../../state/view/beside";
import { Button } from "../../../ui/Button";
import { Later } from "../../../ui/Later";
import { late } from "../../../ui/late";
import { NumberField } from "../../../ui/NumberField";
import { SegmentedControl } from "../../../ui/SegmentedControl";
import { Select } from "../../../ui/Select";
import { Slider } from "../../../ui/Slider";
import { Switch } from "../../../ui/Switch";
import { formatTick } from "../../../views/plot/format";
import { PAGE } from "../../../words/en/page";
import { RULE_WORDS } from "../../../words/en/rules";
import { count } from "../../film/narration";
import { ownSeed } from "../../page/ownSeed";
import { useSession } from "../../page/services";
import { useKeys } from "../../page/useKeys";
import { PHONE, useMedia } from "../../page/useMedia";
import { useShows } from "../../page/useShows";
import { ListedPools } from "./ListedPools";
import { RuleHint } from "./RuleHint";

/** Nothing to say before the first search that takes a while. */
const Progress = late(() => import("../../page/Progress"));

/** What the pruning depends on beside the target: rule, width, draw, pools, tolerance, domain; less what a link hides. */
export const Controls = memo(function Controls() {
  const document = useSession((session) => session.document);
  const edit = useSession((session) => session.edit);
  const transplant = useSession((session) => session.view.mask === "next");
  const beside = useSession((session) => session.view.beside);
  const setView = useSession((session) => session.setView);
  const { rule, parent, tolerance, domain, target } = document;
  const redraw = () => edit((now) => drawApart(now, beside, ownSeed()));
  const shows = useShows();
  /** In another page there is little room, and no thread to search in. */
  const embed = useSession((session) => session.view.embed !== undefined);
  useKeys(shows("draw") ? { n: redraw } : {});

  const phone = useMedia(PHONE);
  const [asked, setWide] = useState(false);
  const poolSize = poolSizeOf(parent);
  const wide = asked || poolSize > AHEAD;
  const most = isListed(parent) ? parent.listed.length : wide ? LIMITS.poolSize : AHEAD;
  const sizes = RULES[rule.name].sizes.toReversed();
  const subsets = sizes.length > 0 && (
    <Select
      label={PAGE.rule.maxSubset}
      value={String(rule.maxSubset ?? "all")}
      onChange={(text) => {
        const largest = sizes.find((q) => String(q) === text);
        edit((now) => setRule(now, rule.name, largest));
      }}
      options={sizes.map((q) => ({
        value: String(q),
        label: q === "all" ? PAGE.rule.allSubset : String(q),
      }))}
    />
  );
  return (
    <section id="controls" tabIndex={-1} className="controls" aria-label={PAGE.panels.controls}>
      {shows("rule") && (
        <>
          <SegmentedControl
            label={PAGE.rule.name}
            value={rule.name}
            onChange={(name) => edit((now) => setRule(now, name))}
            options={RULE_NAMES.map((name) => ({ value: name, label: RULE_WORDS[name].name }))}
          />
          {phone && !embed ? (
            <div className="rule-why">
              <RuleHint />
              {subsets}
            </div>
          ) : (
            subsets
          )}
        </>
      )}
      {shows("width") && (
        <Slider
          label={PAGE.parent.poolSize}
          value={poolSize}
          scale={{ kind: "log", min: 1, max: most, integer: true }}
          format={(value) => PAGE.parent.inPools(count(value))}
          readout={count(poolSize)}
          onChange={(value) => edit((now) => setPoolSize(now, value), { merge: "width" })}
        />
      )}
      {shows("draw") &&
        (isListed(parent) ? (
          <Button onClick={() => edit((now) => setRandom(now, 1, 1000))}>
            {PAGE.parent.useRandom}
          </Button>
        ) : (
          <>
            <Button icon="dice" onClick={redraw}>
              {PAGE.actions.newDraw}
            </Button>
            <NumberField
              label={PAGE.parent.seed}
              value={parent.seed}
              min={0}
              max={2 ** 32 - 1}
              step={1}
              integer
              format={String}
              onCommit={(seed) => edit((now) => setSeed(now, seed))}
            />
          </>
        ))}
      {shows("tolerance") && (
        <Slider
          label={PAGE.question.tolerance}
          value={tolerance}
          scale={{ kind: "log", min: 0.0001, max: 1 }}
          format={formatTick}
          onChange={(value) => edit((now) => setTolerance(now, value), { merge: "tolerance" })}
        />
      )}
      {shows("tolerance") && inputCount(target) > 1 && (
        <SegmentedControl
          label={PAGE.question.domain}
          value={domain}
          onChange={(next) => edit((now) => setDomain(now, next))}
          options={[
            { value: "cube", label: PAGE.question.cube },
            { value: "ball", label: PAGE.question.ball },
          ]}
        />
      )}
      {shows("pools") && !isListed(parent) && (
        <SegmentedControl
          label={PAGE.parent.pools}
          value={parent.pools}
          onChange={(pools) => edit((now) => setPools(now, pools))}
          options={[
            { value: "private", label: PAGE.parent.private },
            { value: "shared", label: PAGE.parent.shared },
          ]}
        />
      )}
      {shows("width") && !embed && !isListed(parent) && (
        <Switch
          label={PAGE.parent.wider}
          checked={wide}
          disabled={poolSize > AHEAD}
          onChange={setWide}
        />
      )}
      {shows("draw") && !embed && !isListed(parent) && (
        <Switch
          label={PAGE.parent.nextDraw}
          checked={transplant}
          onChange={(on) => setView({ mask: on ? "next" : undefined })}
        />
      )}
      {shows("draw") && !embed && (
        <Switch
          label={PAGE.actions.beside}
          checked={beside !== undefined}
          onChange={(on) => setView({ beside: on ? firstOther(document) : undefined })}
        />
      )}
      {shows("pools") && <ListedPools />}
      {shows("rule") && !embed && !phone && <RuleHint />}
      {!embed && (
        <Later>
          <Progress />
        </Later>
      )}
    </section>
  );
});
