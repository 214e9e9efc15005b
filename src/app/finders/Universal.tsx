import { type Overlap, overlapOf } from "../../core/mask/overlap";
import { METHODS } from "../../core/methods/registry";
import { EXAMPLES } from "../../core/task/targets";
import { shapeOfTask } from "../../core/task/tasks";
import type { Finders, Search } from "../../port/finders";
import { Button } from "../../ui/Button";
import { formatCount, formatNumber } from "../../ui/number";
import { formatValue } from "../../views/plot/format";
import { FINDERS } from "../../words/en/finders";
import { useMany } from "./useMany";

const NAMES = ["two-turn", "absolute-value", "hat"];
const HIDDEN = [64, 64];
const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** The same parent for three functions of one input, each with starting scores of its own. */
function searches(seed: number): Search[] {
  return NAMES.flatMap((name, scores) => {
    const example = EXAMPLES.find((each) => each.name === name);
    if (!example) return [];
    const task = { name: "target", target: example.target } as const;
    const defaults = METHODS["edge-popup"].defaults(shapeOfTask(task));
    const options = { ...defaults, hidden: HIDDEN, scores };
    return [{ method: "edge-popup", task, seed, options } as const];
  });
}

/** Standard deviations from what chance gives. */
const distance = ({ common, mean, deviation }: Overlap): number =>
  deviation > 0 ? (common - mean) / deviation : 0;

/** Masks of one parent for several functions, laid over each other. */
export function Universal({ finders, seed }: { finders: Finders; seed: number }) {
  const many = useMany(finders);
  const found = NAMES.map((_, i) => many.found.get(i));
  const rows = PAIRS.flatMap(([a, b]) => {
    const [first, second] = [found[a], found[b]];
    if (!first || !second) return [];
    return overlapOf(first.mask, second.mask).map((overlap, layer) => ({
      pair: `${FINDERS.universal.names[a]} / ${FINDERS.universal.names[b]}`,
      layer: layer + 1,
      overlap,
    }));
  });
  const most = Math.max(...rows.map(({ overlap }) => Math.abs(distance(overlap))));
  const done = found.every((each) => each);
  return (
    <section className="finders-section" aria-label={FINDERS.universal.title}>
      <h2>{FINDERS.universal.title}</h2>
      <p>{FINDERS.universal.lead}</p>
      <div className="finders-controls">
        <Button onClick={many.running ? many.stop : () => void many.start(searches(seed))}>
          {many.running ? FINDERS.compare.stop : FINDERS.universal.run}
        </Button>
        {many.running && (
          <progress value={many.found.size} max={3} aria-label={FINDERS.compare.progress} />
        )}
      </div>
      {many.problem && <p role="alert">{many.problem}</p>}
      {done && (
        <>
          <p>
            {(most < 4 ? FINDERS.universal.near : FINDERS.universal.far)(formatNumber(most, 1))}
          </p>
          <p>
            {FINDERS.universal.errors(
              found
                .map(
                  (each, i) =>
                    `${FINDERS.universal.names[i]} ${formatValue(each?.scores.test.error ?? 0)}`,
                )
                .join(", "),
            )}
          </p>
        </>
      )}
      {rows.length > 0 && (
        <div className="finders-table">
          <table>
            <caption className="ui-hidden">{FINDERS.universal.table}</caption>
            <thead>
              <tr>
                {[
                  FINDERS.universal.pair,
                  FINDERS.universal.layer,
                  FINDERS.universal.common,
                  FINDERS.universal.chance,
                ].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ pair, layer, overlap }) => (
                <tr key={`${pair} ${layer}`}>
                  <th scope="row">{pair}</th>
                  <td>{layer}</td>
                  <td>{formatCount(overlap.common)}</td>
                  <td>
                    {formatNumber(overlap.mean, 1)} ± {formatNumber(overlap.deviation, 1)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
