import { useState } from "react";
import { poolSizeOf } from "../../core/construct/parent";
import { ruleKey } from "../../core/construct/rules/registry";
import { Select } from "../../ui/Select";
import { LuckStrip } from "../../views/explorer/LuckStrip";
import { nearestWidth, type Series } from "../../views/explorer/series";
import { EXPLORER } from "../../words/en/explorer";
import { useRuns, useServices } from "../page/services";
import type { Explored } from "./useExplorer";

interface Props {
  readonly explored: Explored;
  readonly onOpen: (series: Series, seed: number, width: number) => void;
}

/** The luck of one rule at the width on stage, or the measured one nearest to it. */
export function ExplorerLuck({ explored, onOpen }: Props) {
  const { series, document } = explored;
  const { store } = useServices();
  const run = useRuns((state) => state.run);
  const [chosen, setChosen] = useState<string | null>(null);
  const staged = ruleKey(run.document.rule);
  const shown =
    series.find(({ key }) => key === (chosen ?? staged)) ?? (series[0] as (typeof series)[0]);
  const poolSize = poolSizeOf(store.getState().document.parent);
  const width = nearestWidth(shown.columns, poolSize);
  if (width === null) return null;
  const { parent } = run.document;
  const seed = "seed" in parent && staged === shown.key && poolSize === width ? parent.seed : null;
  return (
    <div className="explorer-luck">
      <LuckStrip
        series={shown}
        width={width}
        tolerance={document.tolerance}
        seed={explored.stale ? null : seed}
        onOpen={(each) => onOpen(shown, each, width)}
      />
      <Select
        label={EXPLORER.luckRule}
        value={shown.key}
        options={series.map(({ key, name }) => ({ value: key, label: name }))}
        onChange={setChosen}
      />
    </div>
  );
}
