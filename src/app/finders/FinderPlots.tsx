import type { Finding, Frame } from "../../core/methods/method";
import type { Task } from "../../core/task/task";
import { formatCount } from "../../ui/number";
import { decades } from "../../views/finders/chart";
import { type Line, SmallPlot } from "../../views/finders/SmallPlot";
import { formatValue } from "../../views/plot/format";
import { FINDERS } from "../../words/en/finders";
import { lossLines, roundLines } from "./rounds";
import { errorShort } from "./words";

interface Props {
  readonly frames: readonly Frame[];
  readonly finding: Finding | null;
  readonly at: number;
  readonly task: Task;
  readonly name: string;
}

/** A run's own live plots: its loss along the film, and, where there are rounds, error against kept weights. */
export function FinderPlots({ frames, finding, at, task, name }: Props) {
  if (frames.length < 2) return null;
  const losses = frames.map(({ loss }, i) => [i, loss] as const);
  const rounds = frames[frames.length - 1].round > 0;
  return (
    <>
      <SmallPlot
        name={`${FINDERS.loss}: ${name}`}
        summary={FINDERS.lossSays(
          formatValue(losses[0][1]),
          formatValue(losses[losses.length - 1][1]),
        )}
        x={{ low: 0, high: frames.length - 1, log: false, label: FINDERS.lossAxis }}
        y={{ ...decades(losses.map(([, loss]) => loss)), label: FINDERS.loss }}
        lines={[{ name: FINDERS.loss, points: losses, look: "main" }]}
        at={at}
        numbersName={FINDERS.numbers}
        numbers={() => ({
          columns: [FINDERS.step1, FINDERS.loss, FINDERS.kept],
          rows: frames.map(({ loss, kept }, i) => [i, formatValue(loss), formatCount(kept)]),
        })}
      />
      {rounds && <Rounds frames={frames} finding={finding} task={task} name={name} />}
    </>
  );
}

const last = (line: Line | undefined) => line?.points[line.points.length - 1];

function Rounds({ frames, finding, task, name }: Omit<Props, "at">) {
  const lines = finding ? roundLines(finding) : lossLines(frames);
  const title = finding ? FINDERS.rounds : FINDERS.roundsLoss;
  const tell = (value: number) => (finding ? errorShort(task.kind, value) : formatValue(value));
  const [ticket, reinit] = [lines[0], lines.find(({ name }) => name === FINDERS.parts.reinit)];
  const end = last(ticket);
  const other = last(reinit);
  const all = lines.flatMap(({ points }) => points);
  const kept = [...new Set(all.map(([x]) => x))];
  const valueAt = (line: Line, x: number) => line.points.find(([at]) => at === x)?.[1];
  return (
    <SmallPlot
      name={`${title}: ${name}`}
      summary={
        end && other && end[0] === other[0]
          ? FINDERS.roundsSay(formatCount(end[0]), tell(end[1]), tell(other[1]))
          : ""
      }
      x={{ ...decades(kept), label: FINDERS.keptAxis }}
      y={{ ...decades(all.map(([, y]) => y)), label: title }}
      lines={lines}
      numbersName={FINDERS.numbers}
      numbers={() => ({
        columns: [FINDERS.kept, ...lines.map(({ name }) => name)],
        rows: kept.map((x) => [
          formatCount(x),
          ...lines.map((line) => {
            const value = valueAt(line, x);
            return value === undefined ? "–" : tell(value);
          }),
        ]),
      })}
    />
  );
}
