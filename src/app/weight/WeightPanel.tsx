import { memo, useDeferredValue, useMemo } from "react";
import { poolSizeOf, readNeurons, readPool } from "../../core/construct/parent";
import type { Slot } from "../../core/construct/prune";
import type { SlopeNetwork } from "../../core/network/slopes";
import type { TargetWeight } from "../../core/network/wiring";
import { slotBudget } from "../../core/theory/budget";
import type { Run } from "../../state/run/run";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { Switch } from "../../ui/Switch";
import { Arithmetic } from "../../views/microscope/Arithmetic";
import { BudgetBar } from "../../views/microscope/BudgetBar";
import { GadgetPlot } from "../../views/microscope/GadgetPlot";
import { type GadgetSlot, gadgetOf, type Halves, type Neuron } from "../../views/microscope/gadget";
import { keepsSeveral } from "../../views/microscope/hand";
import { PoolPlane } from "../../views/microscope/PoolPlane";
import { SubsetWalk } from "../../views/microscope/SubsetWalk";
import { HAND } from "../../words/en/hand";
import { PAGE } from "../../words/en/page";
import type { Focus } from "../film/useFocus";
import type { Scene } from "../film/useScene";
import { useSession } from "../page/services";
import { useHand } from "./useHand";
import { useLostPicks } from "./useLostPicks";
import "./hand.css";
import { MICROSCOPE } from "../../words/en/microscope";

const HandPick = late(() => import("./HandPick"));

/** Points of a plane: all of a pool up to this size, the first so many of a larger one. */
const MOST_POINTS = 100_000;

/** The best of a search so far. */
function bestIn({ scan, parent }: Run, slot: Slot, step: number): Neuron[] {
  const neurons = scan.records[slot.index]?.choices[step]?.neurons ?? [];
  return readNeurons(parent, slot.pool, slot.weight.unit, neurons).map(([a, b], i) => ({
    neuron: neurons[i],
    a,
    b,
  }));
}

/** How the kept neurons were chosen when the mask on stage is not the ticket's own. */
const howChosen = ({ mask }: Run): string | null =>
  mask === undefined ? null : mask === "next" ? MICROSCOPE.otherDraw : MICROSCOPE.atRandom;

/** What a network delivers for one weight. */
function slopesFor({ layer, row, column }: TargetWeight, { layers }: SlopeNetwork) {
  const { inputs, positive, negative } = layers[layer];
  const at = row * inputs + column;
  return { "+": positive[at], "-": negative[at] };
}

const halvesOf = (slots: readonly GadgetSlot[]): Halves =>
  Object.fromEntries(slots.map(({ sign, slope }) => [sign, slope]));

const Panel = memo(({ scene, focus, shares }: Props) => {
  const { run, frame, finished } = scene;
  const { document, wiring, ticket, parent } = run;
  const weight = wiring.weights[focus.weight];
  const rule = document.rule.name;
  const kept = ticket.kept.filter(({ slot }) => slot.weight.index === weight.index);
  const pool = kept[0]?.slot.pool;
  const points = useMemo(() => {
    const size = Math.min(poolSizeOf(parent), MOST_POINTS);
    const a = new Float64Array(size);
    const b = new Float64Array(size);
    if (pool) readPool(parent, pool, weight.unit, 0, size, a, b);
    return { a, b };
  }, [parent, pool, weight.unit]);
  const budget = useMemo(
    () => slotBudget(wiring, document.tolerance, document.domain),
    [wiring, document.tolerance, document.domain],
  );
  const decided = kept.filter(({ slot }) => finished || slot.index < frame.decided);
  const slots = gadgetOf(decided, parent);
  const search =
    run.mask === undefined && frame.phase === "search" && frame.slot?.weight.index === weight.index
      ? frame.slot
      : null;
  const searching = search && { sign: search.sign, best: bestIn(run, search, frame.step) };
  const hand = useHand(run, weight);
  const lost = useLostPicks();
  const setView = useSession((session) => session.setView);
  const wanted = useSession((session) => session.view.picking === true);
  const picking = wanted && run.mask === undefined;
  const chosen = picking && hand.mine.length > 0;
  // Whoever chooses is not shown what the rule chose before they have.
  const hidden = picking && hand.mine.length < weight.signs.length;
  const waits = scene.frame.phase === "search" && frame.slot?.weight.index === weight.index;
  const share = shares?.[weight.index] ?? null;
  return (
    <section className="panel weight-panel" aria-label={PAGE.panels.microscope}>
      <h2 className="ui-hidden">{PAGE.panels.microscope}</h2>
      {keepsSeveral(rule) ? (
        <SubsetWalk
          weight={weight}
          slots={picking ? hand.mine : slots}
          slotBudget={budget}
          search={picking ? null : searching}
        />
      ) : (
        <PoolPlane
          weight={weight}
          points={points}
          poolSize={poolSizeOf(parent)}
          rule={rule}
          slotBudget={budget}
          slots={slots}
          search={searching}
          foreign={howChosen(run)}
          hand={picking ? { mine: hand.mine, rules: hand.rules, onPoint: hand.point } : null}
        />
      )}
      <GadgetPlot
        weight={weight}
        slots={picking ? hand.mine : slots}
        present={picking ? halvesOf(hand.mine) : scene.now && slopesFor(weight, scene.now)}
        slotBudget={budget}
        rival={chosen ? halvesOf(hand.rules.filter(({ sign }) => hand.chosen(sign))) : null}
      />
      <Arithmetic
        weight={weight}
        slots={picking ? hand.mine : slots}
        slotBudget={budget}
        share={hidden ? null : share}
      />
      <BudgetBar
        weights={wiring.weights}
        shares={shares ?? null}
        selected={weight.index}
        onSelect={focus.select}
      />
      <div className="hand">
        <Switch
          label={HAND.mode}
          checked={wanted}
          onChange={(on) => setView({ picking: on || undefined })}
        />
        <p className="hint" role="status">
          {lost ?? (wanted && !picking ? HAND.otherMask : HAND.lead)}
        </p>
        {picking && (
          <Part>
            <HandPick
              run={run}
              weight={weight}
              points={points}
              hand={hand}
              turn={waits ? (frame.slot?.sign ?? null) : null}
            />
          </Part>
        )}
      </div>
    </section>
  );
});

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  /** Each weight's share of the certified error; null before there is a ticket. */
  readonly shares: readonly number[] | null;
}

/**
 * One weight under the microscope: its pool, its gadget, its arithmetic, and every weight's share of the error. What is
 * edited or selected shows at once; on a drag of the width or in a film, the stage above does not wait for it.
 */
export default function WeightPanel(props: Props) {
  const late = useDeferredValue(props);
  const [before, now] = [late.scene.run.document, props.scene.run.document];
  const asked =
    before.target !== now.target ||
    before.picks !== now.picks ||
    late.focus.weight !== props.focus.weight;
  return <Panel {...(asked ? props : late)} />;
}
