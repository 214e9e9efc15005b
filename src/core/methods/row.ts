import { EXAMPLES } from "../task/targets";
import type { TaskSpec } from "../task/task";
import type { Finding, MethodName, Nulls, Options, Round, Scores } from "./method";

/** What a run is, in one spelling: the beginning of its row. */
export interface RunHead {
  readonly method: MethodName;
  /** The task's name, as `taskName` spells it. */
  readonly task: string;
  readonly seed: number;
  readonly options: Options;
}

/** One round in a row. */
export type RoundRow = Pick<Round, "round" | "kept" | "live" | "ticket" | "controls"> & {
  readonly fingerprint: string;
};

/** One run's numbers, for tables, plots and files. */
export interface FindRow extends RunHead {
  readonly kept: number;
  readonly of: number;
  readonly live: number;
  readonly multiplyAdds: number;
  /** The mask's name in words. */
  readonly fingerprint: string;
  readonly scores: Scores;
  readonly nulls: Nulls | null;
  readonly rounds: readonly RoundRow[];
}

/** A task's name in rows and commands: a data set's, `mnist` or `mnist-14`, `neuron:D`, `target:NAME`; null for a target without a name. */
export function taskName(spec: TaskSpec): string | null {
  if (spec.name === "neuron") return `neuron:${spec.inputs}`;
  if (spec.name === "digits") return spec.side === 28 ? "mnist" : `mnist-${spec.side}`;
  if (spec.name !== "target") return spec.name;
  const text = JSON.stringify(spec.target);
  const known = EXAMPLES.find(({ target }) => JSON.stringify(target) === text);
  return known ? `target:${known.name}` : null;
}

export const rowOf = (head: RunHead, finding: Finding): FindRow => ({
  method: head.method,
  task: head.task,
  seed: head.seed,
  options: head.options,
  kept: finding.kept,
  of: finding.of,
  live: finding.live,
  multiplyAdds: finding.multiplyAdds,
  fingerprint: finding.fingerprint.words,
  scores: finding.scores,
  nulls: finding.nulls,
  rounds: finding.rounds.map(({ round, kept, live, fingerprint, ticket, controls }) => ({
    round,
    kept,
    live,
    fingerprint: fingerprint.words,
    ticket,
    controls,
  })),
});
