import { useState } from "react";
import type { DrawnTask, TaskKind } from "../../core/task/task";
import type { Finders } from "../../port/finders";
import { type Find, LAST_SEED, writeFind } from "../../state/finders/spelling";
import { encodeLink } from "../../state/link/link";
import { Button } from "../../ui/Button";
import { NumberField } from "../../ui/NumberField";
import { formatCount } from "../../ui/number";
import { decades } from "../../views/finders/chart";
import { type Line, SmallPlot } from "../../views/finders/SmallPlot";
import { FINDERS } from "../../words/en/finders";
import { save } from "../page/save";
import { useSession } from "../page/services";
import { type Compared, csvOf, type Summary, summaries } from "./compareRows";
import { methodsOn, searchOf } from "./useFilms";
import { useMany } from "./useMany";
import { errorShort } from "./words";

interface Props {
  readonly finders: Finders;
  readonly task: DrawnTask;
  readonly kind: TaskKind;
  readonly find: Find;
}

const MOST_SEEDS = 50;
const LOOKS: readonly Line["look"][] = ["main", "other", "third", "fourth", "fifth"];

/** All methods over many seeds: a table whose seeds open their runs, a plot, a file. */
export function Compare({ finders, task, kind, find }: Props) {
  const [seeds, setSeeds] = useState(5);
  const many = useMany(finders);
  const rows: Compared[] = [...many.found].map(([at, finding]) => ({ ...many.asked[at], finding }));
  const all = summaries(rows);
  const measure = () => {
    const from = Math.min(find.seed, LAST_SEED - seeds + 1);
    const searches = Array.from({ length: seeds }, (_, i) => from + i).flatMap((seed) =>
      methodsOn(task).flatMap((method) => {
        const read = searchOf(method, task, { ...find, seed });
        return "search" in read ? [read.search] : [];
      }),
    );
    void many.start(searches);
  };
  return (
    <section className="finders-section" aria-label={FINDERS.compare.title}>
      <h2>{FINDERS.compare.title}</h2>
      <p>{FINDERS.compare.lead}</p>
      <div className="finders-controls">
        <NumberField
          label={FINDERS.compare.seeds}
          value={seeds}
          min={1}
          max={MOST_SEEDS}
          step={1}
          integer
          format={String}
          onCommit={setSeeds}
        />
        <Button kind="solid" onClick={many.running ? many.stop : measure}>
          {many.running ? FINDERS.compare.stop : FINDERS.compare.measure}
        </Button>
        {many.running && (
          <progress
            value={rows.length}
            max={many.asked.length}
            aria-label={FINDERS.compare.progress}
          />
        )}
        {many.asked.length > 0 && (
          <span>
            {FINDERS.compare.done(formatCount(rows.length), formatCount(many.asked.length))}
          </span>
        )}
        {rows.length > 0 && (
          <Button
            onClick={() =>
              save(FINDERS.compare.file, new Blob([csvOf(find.task, rows)], { type: "text/csv" }))
            }
          >
            {FINDERS.compare.csv}
          </Button>
        )}
      </div>
      {many.problem && <p role="alert">{many.problem}</p>}
      {all.length > 0 && (
        <>
          <CompareTable all={all} kind={kind} find={find} />
          <ComparePlot all={all} kind={kind} />
        </>
      )}
    </section>
  );
}

interface TableProps {
  readonly all: readonly Summary[];
  readonly kind: TaskKind;
  readonly find: Find;
}

function CompareTable({ all, kind, find }: TableProps) {
  const { document, view } = useSession((session) => session);
  const link = (method: Summary["method"], seed: number) =>
    encodeLink(document, {
      theme: view.theme,
      show: "finders",
      find: writeFind({ ...find, seed, by: method }),
    });
  const head = [
    FINDERS.compare.method,
    FINDERS.compare.median,
    FINDERS.compare.band,
    FINDERS.fair,
    FINDERS.kept,
    FINDERS.live,
    FINDERS.spent,
    FINDERS.compare.open,
  ];
  return (
    <div className="finders-table">
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(({ method, error, fair, kept, live, multiplyAdds, seeds }) => (
            <tr key={method}>
              <th scope="row">{FINDERS.methods[method].name}</th>
              <td>{errorShort(kind, error.median)}</td>
              <td>
                {errorShort(kind, error.low)} – {errorShort(kind, error.high)}
              </td>
              <td>{fair ? errorShort(kind, fair.median) : "–"}</td>
              <td>{formatCount(kept)}</td>
              <td>{formatCount(live)}</td>
              <td>{formatCount(multiplyAdds)}</td>
              <td className="finders-seeds">
                {seeds.map((seed) => (
                  <a key={seed} href={link(method, seed)}>
                    {seed}
                  </a>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ComparePlot({ all, kind }: Omit<TableProps, "find">) {
  const best = [...all].sort((a, b) => a.error.median - b.error.median)[0];
  return (
    <SmallPlot
      name={FINDERS.compare.plot}
      summary={FINDERS.compare.says(
        FINDERS.methods[best.method].name,
        errorShort(kind, best.error.median),
      )}
      x={{ ...decades(all.map(({ kept }) => kept)), label: FINDERS.keptAxis }}
      y={{
        ...decades(all.flatMap(({ error }) => [error.low, error.high])),
        label: FINDERS.error,
      }}
      lines={all.map(({ method, kept, error }, i) => ({
        name: FINDERS.methods[method].name,
        points: [[kept, error.median]],
        band: [[error.low, error.high]],
        look: LOOKS[i % LOOKS.length],
        dots: true,
      }))}
      numbersName={FINDERS.numbers}
      numbers={() => ({
        columns: [FINDERS.compare.method, FINDERS.kept, FINDERS.compare.median],
        rows: all.map(({ method, kept, error }) => [
          FINDERS.methods[method].name,
          formatCount(kept),
          errorShort(kind, error.median),
        ]),
      })}
    />
  );
}
