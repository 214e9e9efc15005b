import { ruleKey } from "../../core/construct/rules/registry";
import type { Experiment } from "../../core/experiment/experiment";
import {
  coarseWidths,
  type Draw,
  joinRows,
  rowWork,
  ruleOf,
  type SweepRow,
  type SweepSpec,
} from "../../core/survey/sweep";
import type { SweepAsking, Sweeper } from "../../port/sweeper";
import type { Answer, Ask, SweepPoint } from "../protocol";
import type { Crew } from "../threads/crew";
import { runSliced } from "../threads/slices";

/** About 40 ms of work, in neurons: one question to a worker. */
const QUESTION = 4_000_000;
/** Bytes of tickets that wait for their finer widths. */
const WAITING_BYTES = 32_000_000;

/** Both slopes of every weight, carriers and constant included. */
const ticketBytes = ({ target }: Experiment): number =>
  target.layers.reduce(
    (sum, { weights }) => sum + 16 * (weights.length + 2) * ((weights[0]?.length ?? 0) + 2),
    0,
  );

/** Which questions a sweep asks, in which order: coarse widths of all draws first, as far as memory allows. */
function planSweep(spec: SweepSpec, isKnown: SweepAsking["isKnown"]) {
  const { document, rules, widths, firstSeed, seedCount } = spec;
  const first = coarseWidths(widths);
  const { search, error } = rowWork(document, widths);
  const work = search + widths.length * error;
  const points: SweepPoint[] = [];
  for (let seed = firstSeed; seed < firstSeed + seedCount; seed++)
    for (const rule of rules) if (!isKnown?.(rule, seed)) points.push({ rule, seed });
  // The first rows come back before a hundredth of the work is done.
  const size = Math.max(1, Math.floor(Math.min(QUESTION / work, points.length / 100)));
  const room = Math.max(size, Math.floor(WAITING_BYTES / (ticketBytes(document) * widths.length)));
  const coarse = new Map<string, SweepRow>();
  const waiting: Draw[] = [];
  let next = 0;
  let finished = 0;
  return {
    of: points.length * work,
    finished: () => finished,
    /** The next question; null when there is none left. */
    take(): Ask<"sweep"> | null {
      const fresh = next < points.length && waiting.length < room;
      const jobs = fresh ? points.slice(next, next + size) : waiting.splice(0, size);
      if (fresh) next += jobs.length;
      return jobs.length > 0 ? { document, widths, first, jobs } : null;
    },
    /** The rows that are known by the answer, as whole as they are by now. */
    settle(parts: Answer<"sweep">): SweepRow[] {
      return parts.map(({ row, rest }) => {
        const key = `${ruleKey(ruleOf(row))} ${row.seed}`;
        const earlier = coarse.get(key);
        coarse.delete(key);
        finished += (earlier ? 0 : search) + row.widths.length * error;
        if (!rest) return earlier ? joinRows(row, earlier) : row;
        coarse.set(key, row);
        waiting.push(rest);
        return row;
      });
    },
  };
}

/** Sweeps on all threads of the crew at once. */
export const createSweeper = (crew: Crew): Sweeper => ({
  sweep(spec, { signal, onRow, onProgress, isKnown }) {
    const plan = planSweep(spec, isKnown);
    return crew.share(
      "sweep",
      {
        take: plan.take,
        settle(answer) {
          for (const row of plan.settle(answer)) onRow(row);
        },
        progress: (underWay) => onProgress?.(plan.finished() + underWay, plan.of),
      },
      signal,
    );
  },
  inSlices: (steps, signal) => runSliced(steps, () => {}, signal),
});
