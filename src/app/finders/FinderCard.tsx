import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { countBits } from "../../core/mask/bits";
import type { Picture } from "../../core/methods/method";
import { METHODS } from "../../core/methods/registry";
import type { Task } from "../../core/task/task";
import type { FilmRun } from "../../state/finders/film";
import { type Find, writeFind } from "../../state/finders/spelling";
import { encodeLink } from "../../state/link/link";
import { Button, IconButton } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { Slider } from "../../ui/Slider";
import { MatrixPicture } from "../../views/finders/MatrixPicture";
import { OutputPicture } from "../../views/finders/OutputPicture";
import { FINDERS } from "../../words/en/finders";
import { useSession } from "../page/services";
import { FinderHead } from "./FinderHead";
import { FinderNumbers } from "./FinderNumbers";
import { FinderPlots } from "./FinderPlots";
import type { Entry } from "./useFilms";
import { errorWords, problemWords } from "./words";

interface Props {
  readonly entry: Entry;
  readonly task: Task;
  readonly wanted: Float64Array | null;
  readonly find: Find;
  readonly onSay: (sentence: string) => void;
}

/** One method on the task, alive. */
export function FinderCard({ entry, find, ...props }: Props) {
  const { method } = entry;
  const { document, view } = useSession((session) => session);
  const link = encodeLink(document, {
    theme: view.theme,
    show: "finders",
    find: writeFind({ ...find, by: method }),
  });
  const name = FINDERS.methods[method].name;
  const { knows, trains } = METHODS[method];
  return (
    <article className="finder" aria-label={name}>
      <FinderHead name={method} knows={knows} trains={trains} />
      {"problem" in entry ? (
        <p className="finder-problem">{problemWords(entry.problem)}</p>
      ) : (
        <Running entry={entry} name={name} {...props} />
      )}
      <p className="finder-link">
        <a href={link} aria-label={FINDERS.of(name, FINDERS.link)}>
          {FINDERS.link}
        </a>
      </p>
    </article>
  );
}

interface RunningProps extends Pick<Props, "task" | "wanted" | "onSay"> {
  readonly entry: Extract<Entry, { film: FilmRun }>;
  readonly name: string;
}

function Running({ entry, task, wanted, onSay, name }: RunningProps) {
  const { method, film, search } = entry;
  const { frames, finding, status, reason } = useStore(film.store);
  const [at, setAt] = useState<number | null>(null);
  const last = frames.length - 1;
  const shown = at === null ? last : Math.min(at, last);
  const frame = frames[shown];
  useEffect(() => {
    if (status === "idle") setAt(null);
  }, [status]);
  useEffect(() => {
    if (finding) onSay(FINDERS.finished(name, errorWords(task.kind, finding.scores.test.error)));
  }, [finding, name, task.kind, onSay]);
  const does =
    status === "running"
      ? ({ words: FINDERS.pause, act: film.pause, icon: "pause" } as const)
      : ({
          words: status === "paused" ? FINDERS.resume : FINDERS.run,
          act: film.start,
          icon: "play",
        } as const);
  const where = frame
    ? FINDERS.frame(String(frame.step), String(frame.of), String(frame.round))
    : FINDERS.waiting;
  return (
    <>
      <div className="finder-does">
        <Button
          icon={does.icon}
          disabled={status === "done"}
          onClick={does.act}
          aria-label={FINDERS.of(name, does.words)}
        >
          {does.words}
        </Button>
        <IconButton
          icon="step"
          label={FINDERS.of(name, FINDERS.step)}
          disabled={status === "running" || status === "done"}
          onClick={film.step}
        />
        <IconButton
          icon="reset"
          label={FINDERS.of(name, FINDERS.stop)}
          disabled={status === "idle"}
          onClick={film.cancel}
        />
      </div>
      {status === "failed" && (
        <p role="alert">
          {FINDERS.failed} {reason}
        </p>
      )}
      {last > 0 && (
        <Slider
          label={FINDERS.film}
          name={FINDERS.of(name, FINDERS.film)}
          hideLabel
          value={shown}
          scale={{ kind: "linear", min: 0, max: last, step: 1, integer: true }}
          format={() => where}
          onChange={(next) => setAt(next === last ? null : next)}
        />
      )}
      {frame ? (
        <>
          <OutputPicture
            task={task}
            wanted={wanted}
            outputs={frame.outputs.length > 0 ? frame.outputs : null}
            name={FINDERS.output(name)}
          />
          <Layers pictures={frame.pictures} scores={method === "edge-popup"} />
        </>
      ) : (
        <p className="finder-waiting">{FINDERS.waiting}</p>
      )}
      <FinderPlots frames={frames} finding={finding} at={shown} task={task} name={name} />
      {frame && <FinderNumbers frame={frame} finding={finding} kind={task.kind} search={search} />}
    </>
  );
}

/** The layers, each turned so that its units stand along the rows of the next. */
function Layers({
  pictures,
  scores,
}: {
  readonly pictures: readonly Picture[];
  readonly scores: boolean;
}) {
  const names = useMemo(
    () =>
      pictures.map(({ units, rows, kept }, layer) =>
        FINDERS.layer(
          layer + 1,
          units,
          rows,
          formatCount(countBits(kept)),
          formatCount(units * rows),
        ),
      ),
    [pictures],
  );
  return (
    <figure className="finder-layers">
      <div>
        {pictures.map((picture, layer) => (
          <MatrixPicture
            key={names[layer].split(":")[0]}
            picture={picture}
            name={names[layer]}
            turned={layer % 2 === 0}
          />
        ))}
      </div>
      <figcaption>{scores ? FINDERS.scores : FINDERS.weights}</figcaption>
    </figure>
  );
}
