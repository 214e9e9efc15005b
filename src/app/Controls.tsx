import { LIMITS } from "../core/network";
import { isListed, poolSizeOf } from "../core/parent";
import { RULES } from "../core/rules/registry";
import type { MaxSubset } from "../core/rules/rule";
import {
  newDraw,
  setDomain,
  setPoolSize,
  setPools,
  setRule,
  setSeed,
  setTolerance,
} from "../state/edit";
import { AHEAD } from "../state/runner";
import { TERMS, WORDS } from "../state/words";
import { Button } from "../ui/Button";
import { NumberField } from "../ui/NumberField";
import { SegmentedControl } from "../ui/SegmentedControl";
import { Select } from "../ui/Select";
import { Slider } from "../ui/Slider";
import { Switch } from "../ui/Switch";
import { Term } from "../ui/Term";
import { count } from "./narration";
import { useRuns, useSession } from "./services";
import { useKeys } from "./useKeys";

const SUBSETS: readonly MaxSubset[] = ["all", 4, 3, 2, 1];

/** What the pruning depends on beside the target: rule, width, draw, pools, tolerance, domain. */
export function Controls() {
  const document = useSession((session) => session.document);
  const edit = useSession((session) => session.edit);
  const transplant = useSession((session) => session.view.transplant === true);
  const setView = useSession((session) => session.setView);
  const { rule, parent, tolerance, domain, target } = document;
  const redraw = () => edit(newDraw);
  useKeys({ n: redraw });

  const poolSize = poolSizeOf(parent);
  const most = isListed(parent) ? parent.listed.length : poolSize > AHEAD ? LIMITS.poolSize : AHEAD;
  return (
    <section className="controls" aria-label={WORDS.panels.controls}>
      <div className="controls-rule">
        <SegmentedControl
          label={WORDS.rule.name}
          value={rule.name}
          onChange={(name) => edit((now) => setRule(now, name))}
          options={RULES.map(({ name }) => ({ value: name, label: WORDS.rule[name] }))}
        />
        {rule.name === "subset-sum" && (
          <Select
            label={WORDS.rule.maxSubset}
            value={String(rule.maxSubset ?? "all")}
            onChange={(text) =>
              edit((now) =>
                setRule(now, "subset-sum", SUBSETS.find((q) => String(q) === text) ?? "all"),
              )
            }
            options={SUBSETS.map((q) => ({ value: String(q), label: String(q) }))}
          />
        )}
        <p className="hint">{WORDS.rule[`${rule.name}Why`]}</p>
      </div>
      <div className="controls-width">
        <Slider
          label={<Term definition={TERMS.width}>{WORDS.parent.poolSize}</Term>}
          name={WORDS.parent.poolSize}
          value={poolSize}
          scale={{ kind: "log", min: 1, max: most, integer: true }}
          format={(value) => `${count(value)} neurons a pool`}
          readout={<b>{count(poolSize)}</b>}
          onChange={(value) => edit((now) => setPoolSize(now, value), { merge: "width" })}
        />
        <Slider
          label={<Term definition={TERMS.tolerance}>{WORDS.question.tolerance}</Term>}
          name={WORDS.question.tolerance}
          value={tolerance}
          scale={{ kind: "log", min: 0.0001, max: 1 }}
          format={(value) => String(value)}
          onChange={(value) => edit((now) => setTolerance(now, value), { merge: "tolerance" })}
        />
        <Progress />
      </div>
      <div className="controls-draw">
        {!isListed(parent) && (
          <>
            <Button icon="dice" onClick={redraw}>
              {WORDS.actions.newDraw}
            </Button>
            <NumberField
              label={WORDS.parent.seed}
              value={parent.seed}
              min={0}
              max={2 ** 32 - 1}
              step={1}
              integer
              format={String}
              onCommit={(seed) => edit((now) => setSeed(now, seed))}
            />
            <Switch
              label={WORDS.parent.nextDraw}
              checked={transplant}
              onChange={(on) => setView({ transplant: on || undefined })}
            />
          </>
        )}
      </div>
      <div className="controls-more">
        {!isListed(parent) && (
          <SegmentedControl
            label={WORDS.parent.pools}
            value={parent.pools}
            onChange={(pools) => edit((now) => setPools(now, pools))}
            options={[
              { value: "private", label: WORDS.parent.private },
              { value: "shared", label: WORDS.parent.shared },
            ]}
          />
        )}
        {(target.layers[0]?.weights[0]?.length ?? 1) > 1 && (
          <SegmentedControl
            label={WORDS.question.domain}
            value={domain}
            onChange={(next) => edit((now) => setDomain(now, next))}
            options={[
              { value: "cube", label: WORDS.question.cube },
              { value: "ball", label: WORDS.question.ball },
            ]}
          />
        )}
      </div>
    </section>
  );
}

/** A search under way: how far it is, and a way back to what is on stage. */
function Progress() {
  const search = useRuns((state) => state.search);
  const problem = useRuns((state) => state.problem);
  const onStage = useRuns((state) => state.run.document);
  const edit = useSession((session) => session.edit);
  if (problem) return <p className="problem">{`${WORDS.work.failed}: ${problem}`}</p>;
  if (!search) return null;
  const { done, of } = search;
  return (
    <div className="progress">
      <progress value={done} max={of} aria-label={WORDS.work.searching} />
      <span>{`${count(done)} of ${count(of)} neurons`}</span>
      <Button kind="bare" onClick={() => edit(() => onStage)}>
        {WORDS.actions.cancel}
      </Button>
    </div>
  );
}
