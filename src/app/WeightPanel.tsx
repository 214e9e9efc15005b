import { useMemo } from "react";
import { slotBudget } from "../core/budget";
import { poolSizeOf, readNeurons, readPool } from "../core/parent";
import type { Slot } from "../core/prune";
import type { Run } from "../state/run";
import { WORDS } from "../state/words";
import { Arithmetic } from "../views/microscope/Arithmetic";
import { BudgetBar } from "../views/microscope/BudgetBar";
import { GadgetPlot } from "../views/microscope/GadgetPlot";
import { gadgetOf, type Neuron } from "../views/microscope/gadget";
import { PoolPlane } from "../views/microscope/PoolPlane";
import { SubsetWalk } from "../views/microscope/SubsetWalk";
import type { Focus } from "./useFocus";
import type { Scene } from "./useScene";

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

/** One weight under the microscope: its pool, its gadget, its arithmetic, and every weight's share of the error. */
export default function WeightPanel({ scene, focus, shares }: Props) {
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
  const layer = scene.now?.layers[weight.layer];
  const at = weight.row * (layer?.inputs ?? 0) + weight.column;
  const present = layer ? { "+": layer.positive[at], "-": layer.negative[at] } : null;
  const share = shares?.[weight.index] ?? null;
  return (
    <section className="panel weight-panel" aria-label={WORDS.panels.microscope}>
      {rule === "subset-sum" ? (
        <SubsetWalk weight={weight} slots={slots} slotBudget={budget} />
      ) : (
        <PoolPlane
          weight={weight}
          points={points}
          poolSize={poolSizeOf(parent)}
          rule={rule}
          slotBudget={budget}
          slots={slots}
          search={searching}
          foreign={run.mask !== undefined}
        />
      )}
      <GadgetPlot weight={weight} slots={slots} present={present} slotBudget={budget} />
      <Arithmetic weight={weight} slots={slots} slotBudget={budget} share={share} />
      <BudgetBar
        weights={wiring.weights}
        shares={shares ?? null}
        selected={weight.index}
        onSelect={focus.select}
      />
    </section>
  );
}

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  /** Each weight's share of the certified error; null before there is a ticket. */
  readonly shares: readonly number[] | null;
}
