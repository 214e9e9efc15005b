import { lazy, Suspense, useState } from "react";
import { inputCount, LIMITS } from "../core/network";
import { isListed, poolSizeOf } from "../core/parent";
import type { RuleSpec } from "../core/prune";
import { RULES } from "../core/rules/registry";
import type { MaxSubset } from "../core/rules/rule";
import {
  newDraw,
  setDomain,
  setListed,
  setPoolSize,
  setPools,
  setRandom,
  setRule,
  setSeed,
  setTolerance,
} from "../state/edit";
import { AHEAD } from "../state/runner";
import { LISTED_LIMIT, WEIGHT_LIMIT } from "../state/schema";
import { WORDS } from "../state/words";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { NumberField } from "../ui/NumberField";
import { SegmentedControl } from "../ui/SegmentedControl";
import { Select } from "../ui/Select";
import { Slider } from "../ui/Slider";
import { Switch } from "../ui/Switch";
import { EngineBadge } from "./EngineBadge";
import { count } from "./narration";
import { useRuns, useSession } from "./services";
import { useKeys } from "./useKeys";

const ListedPools = lazy(async () => ({
  default: (await import("../views/target/ListedPools")).ListedPools,
}));

const SUBSETS: readonly MaxSubset[] = ["all", 4, 3, 2, 1];

/** What the rule keeps, and how the error falls with the width. */
function hintOf({ name, maxSubset }: RuleSpec): string {
  if (name === "pair") return WORDS.rule.pairWhy;
  if (name === "product" || maxSubset === 1) return WORDS.rule.productWhy;
  return maxSubset === undefined || maxSubset === "all" ? WORDS.rule.allWhy : WORDS.rule.subsetWhy;
}

/** What the pruning depends on beside the target: rule, width, draw, pools, tolerance, domain. */
export function Controls() {
  const document = useSession((session) => session.document);
  const edit = useSession((session) => session.edit);
  const transplant = useSession((session) => session.view.mask === "next");
  const setView = useSession((session) => session.setView);
  const { rule, parent, tolerance, domain, target } = document;
  const redraw = () => edit(newDraw);
  useKeys({ n: redraw });

  const [listing, setListing] = useState(false);
  const [asked, setWide] = useState(false);
  const poolSize = poolSizeOf(parent);
  const wide = asked || poolSize > AHEAD;
  const most = isListed(parent) ? parent.listed.length : wide ? LIMITS.poolSize : AHEAD;
  return (
    <section id="controls" tabIndex={-1} className="controls" aria-label={WORDS.panels.controls}>
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
          onChange={(text) => {
            const largest = SUBSETS.find((q) => String(q) === text);
            edit((now) => setRule(now, "subset-sum", largest));
          }}
          options={SUBSETS.map((q) => ({ value: String(q), label: String(q) }))}
        />
      )}
      <Slider
        label={WORDS.parent.poolSize}
        value={poolSize}
        scale={{ kind: "log", min: 1, max: most, integer: true }}
        format={(value) => `${count(value)} neurons in each pool`}
        readout={count(poolSize)}
        onChange={(value) => edit((now) => setPoolSize(now, value), { merge: "width" })}
      />
      {isListed(parent) ? (
        <Button onClick={() => edit((now) => setRandom(now, 1, 1000))}>
          {WORDS.parent.useRandom}
        </Button>
      ) : (
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
        </>
      )}
      <Slider
        label={WORDS.question.tolerance}
        value={tolerance}
        scale={{ kind: "log", min: 0.0001, max: 1 }}
        format={String}
        onChange={(value) => edit((now) => setTolerance(now, value), { merge: "tolerance" })}
      />
      {inputCount(target) > 1 && (
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
      {!isListed(parent) && (
        <>
          <SegmentedControl
            label={WORDS.parent.pools}
            value={parent.pools}
            onChange={(pools) => edit((now) => setPools(now, pools))}
            options={[
              { value: "private", label: WORDS.parent.private },
              { value: "shared", label: WORDS.parent.shared },
            ]}
          />
          <Switch
            label={WORDS.parent.wider}
            checked={wide}
            disabled={poolSize > AHEAD}
            onChange={setWide}
          />
          <Switch
            label={WORDS.parent.nextDraw}
            checked={transplant}
            onChange={(on) => setView({ mask: on ? "next" : undefined })}
          />
        </>
      )}
      <Button onClick={() => setListing(true)} aria-haspopup="dialog">
        {WORDS.parent.editListed}
      </Button>
      <Dialog open={listing} title={WORDS.parent.editListed} onClose={() => setListing(false)}>
        <p className="hint">{WORDS.parent.listedHint}</p>
        <Suspense>
          <ListedPools
            pairs={isListed(parent) ? parent.listed : []}
            limits={{ weight: WEIGHT_LIMIT, pairs: LISTED_LIMIT }}
            onCommit={(pairs) => {
              edit((now) => setListed(now, pairs));
              setListing(false);
            }}
          />
        </Suspense>
      </Dialog>
      <p className="hint">{hintOf(rule)}</p>
      <Progress />
    </section>
  );
}

/** A search under way: how far it is, and a way back to what is on stage. */
function Progress() {
  const search = useRuns((state) => state.search);
  const problem = useRuns((state) => state.problem);
  const onStage = useRuns((state) => state.run.document);
  const restore = useSession((session) => session.restore);
  if (problem) return <p className="problem">{`${WORDS.work.failed}: ${problem}`}</p>;
  if (!search) return <EngineBadge />;
  const { done, of } = search;
  return (
    <div className="progress">
      <progress value={done} max={of} aria-label={WORDS.work.searching} />
      <span>{`${count(done)} of ${count(of)} neurons`}</span>
      <Button kind="bare" onClick={() => restore(onStage)}>
        {WORDS.actions.cancel}
      </Button>
    </div>
  );
}
