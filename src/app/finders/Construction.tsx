import { useMemo } from "react";
import { keptEdges } from "../../core/construct/ticket";
import { scoreOf } from "../../core/methods/loss";
import { evaluate } from "../../core/network/slopes";
import type { Task } from "../../core/task/task";
import { formatCount } from "../../ui/number";
import { OutputPicture } from "../../views/finders/OutputPicture";
import { formatValue } from "../../views/plot/format";
import { FINDERS } from "../../words/en/finders";
import { useRuns } from "../page/services";
import { FinderHead } from "./FinderHead";

interface Props {
  readonly task: Task;
  readonly wanted: Float64Array | null;
}

/** The page's own ticket as it is, scored on the same test samples as the others. */
export function Construction({ task, wanted }: Props) {
  const run = useRuns((state) => state.run);
  const found = useMemo(() => {
    const slopes = run.own.slopes;
    const at = (points: ArrayLike<number>) =>
      Float64Array.from({ length: points.length / task.inputs }, (_, s) =>
        evaluate(
          slopes,
          Array.from({ length: task.inputs }, (_, i) => points[s * task.inputs + i]),
        ),
      );
    const { error } = scoreOf("values", at(task.test.points), task.test);
    return { error, outputs: at(task.view) };
  }, [run, task]);
  const name = FINDERS.methods.construct.name;
  return (
    <article className="finder" aria-label={name}>
      <FinderHead name="construct" knows="target" trains={false} />
      <OutputPicture
        task={task}
        wanted={wanted}
        outputs={found.outputs}
        name={FINDERS.output(name)}
      />
      <dl className="finder-numbers">
        <div className="finder-error">
          <dt>{FINDERS.error}</dt>
          <dd>{FINDERS.relative(formatValue(found.error))}</dd>
        </div>
        <div>
          <dt>{FINDERS.kept}</dt>
          <dd>
            {FINDERS.ofAll(formatCount(keptEdges(run.own).length), formatCount(run.size.weights))}
          </dd>
        </div>
      </dl>
    </article>
  );
}
