import { useEffect, useMemo, useState } from "react";
import { forward } from "../../core/network/network";
import type { Task } from "../../core/task/task";
import { taskOf } from "../../core/task/tasks";
import type { Finders } from "../../port/finders";
import { taskNamed, writeFind } from "../../state/finders/spelling";
import { Part } from "../../ui/Part";
import { FINDERS } from "../../words/en/finders";
import { useSession } from "../page/services";
import { Compare } from "./Compare";
import { Construction } from "./Construction";
import { FinderCard } from "./FinderCard";
import { FindersControls } from "./FindersControls";
import { Universal } from "./Universal";
import { useFilms } from "./useFilms";
import { useFind } from "./useFind";

/** What a function's task wants at the points of its picture. */
function wantedOf({ target, view, inputs }: Task): Float64Array | null {
  if (!target || inputs > 2) return null;
  return Float64Array.from(
    { length: view.length / inputs },
    (_, s) => forward(target, [...view.subarray(s * inputs, (s + 1) * inputs)])[0],
  );
}

/** The row of finders on one task. */
export function Exhibit({ finders }: { readonly finders: Finders }) {
  const { find, ignored, change } = useFind();
  const target = useSession((session) => session.document.target);
  const { task: word, seed, by } = find;
  const spec = useMemo(() => taskNamed(word, target), [word, target]);
  const task = useMemo(() => taskOf(spec, seed), [spec, seed]);
  const wanted = useMemo(() => wantedOf(task), [task]);
  const entries = useFilms(finders, spec, find);
  const asked = writeFind({ ...find, seed: 0, by: undefined });
  const [said, setSaid] = useState("");
  useEffect(() => {
    const first = entries.find(({ method }) => method === (by ?? "edge-popup"));
    if (first && "film" in first) first.film.start();
  }, [entries, by]);
  return (
    <>
      <p role="status" className="ui-hidden">
        {said}
      </p>
      {ignored.length > 0 && (
        <p className="finders-ignored">{FINDERS.ignored(ignored.join(", "))}</p>
      )}
      <Part>
        <FindersControls find={find} change={change} entries={entries} onSay={setSaid} />
      </Part>
      <div className="finders-row">
        {word === "target" && (
          <Part>
            <Construction task={task} wanted={wanted} />
          </Part>
        )}
        {entries.map((entry) => (
          <Part key={entry.method}>
            <FinderCard entry={entry} task={task} wanted={wanted} find={find} onSay={setSaid} />
          </Part>
        ))}
      </div>
      <p className="finders-means">{FINDERS.errorMeans}</p>
      <Part>
        <Compare key={asked} finders={finders} task={spec} kind={task.kind} find={find} />
      </Part>
      <Part>
        <Universal finders={finders} seed={seed} />
      </Part>
    </>
  );
}
