import { useStore } from "zustand";
import { poolSizeOf } from "../../core/construct/parent";
import { encodeLink } from "../../state/link/link";
import type { LinkedDraw } from "../../state/rows/collect-rows";
import { saidOf } from "../../state/rows/reason";
import { nameOf } from "../../views/explorer/series";
import { formatValue } from "../../views/plot/format";
import { FILES } from "../../words/en/explorer";
import { count } from "../film/narration";
import type { Imported } from "../page/useImport";
import type { Measurements } from "./explorerSweep";

const MOST_REASONS = 8;

interface Props {
  readonly imported: Imported;
  readonly measurements: Measurements;
}

/** What became of the lines of files and pasted text. */
export function ExplorerReport({ imported, measurements }: Props) {
  const { rows, draws, duplicates, known, unsure, skipped, skippedCount } = imported;
  const errorOf = ({ document: { rule, parent } }: LinkedDraw): number | null =>
    "seed" in parent ? measurements.errorAt(rule, parent.seed, parent.poolSize) : null;
  const computed = useStore(measurements, () => draws.filter((d) => errorOf(d) !== null).length);
  const parts = [
    (rows.length > 0 || draws.length === 0) && FILES.rows(rows.length, count(rows.length)),
    draws.length > 0 && FILES.links(draws.length, computed, count(draws.length), count(computed)),
    duplicates > 0 && FILES.twice(duplicates, count(duplicates)),
    known > 0 && FILES.known(known, count(known)),
    skippedCount > 0 && FILES.skipped(count(skippedCount)),
  ];
  const more = skippedCount - Math.min(skipped.length, MOST_REASONS);
  return (
    <>
      <p>{parts.filter(Boolean).join(", ")}</p>
      {skippedCount > 0 && (
        <ul>
          {skipped.slice(0, MOST_REASONS).map(({ source, line, reason }) => (
            <li key={`${source} ${line} ${saidOf(reason)}`}>
              {line === undefined
                ? FILES.reason(source, saidOf(reason))
                : FILES.reasonAt(source, line, saidOf(reason))}
            </li>
          ))}
          {more > 0 && <li>{FILES.more(count(more))}</li>}
        </ul>
      )}
      {unsure.length > 0 && <p>{FILES.unsure(unsure.join(", "))}</p>}
      {draws.some(({ label }) => label !== "") && (
        <details>
          <summary>{FILES.whose}</summary>
          <ul>
            {draws.map((draw) => {
              const { document, label } = draw;
              const { parent, rule } = document;
              const error = errorOf(draw);
              const seed = "seed" in parent ? parent.seed : 0;
              return (
                <li key={`${nameOf(rule)} ${seed} ${poolSizeOf(parent)}`}>
                  {label}{" "}
                  <a href={encodeLink(document)}>
                    {FILES.linked(nameOf(rule), seed, count(poolSizeOf(parent)))}
                  </a>
                  {error !== null && FILES.error(formatValue(error))}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </>
  );
}
