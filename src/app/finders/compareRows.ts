import type { Finding, MethodName } from "../../core/methods/method";
import { quantile } from "../../core/survey/statistics";

/** A finished run of the comparison. */
export interface Compared {
  readonly method: MethodName;
  readonly seed: number;
  readonly finding: Finding;
}

/** What many seeds of one method show: the median and the tenths on both sides. */
export interface Summary {
  readonly method: MethodName;
  readonly seeds: readonly number[];
  readonly error: Spread;
  readonly fair: Spread | null;
  readonly kept: number;
  readonly live: number;
  readonly multiplyAdds: number;
}

interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, median, high] = [0.1, 0.5, 0.9].map((share) => quantile(sorted, share));
  return { low, median, high };
}

/** Every method's seeds, in the order in which methods first ended. */
export function summaries(rows: readonly Compared[]): Summary[] {
  return [...new Set(rows.map(({ method }) => method))].map((method) => {
    const own = rows.filter((row) => row.method === method).sort((a, b) => a.seed - b.seed);
    const fair = own.flatMap(({ finding }) => finding.nulls?.fair?.test.error ?? []);
    const middle = (value: (finding: Finding) => number) =>
      spreadOf(own.map(({ finding }) => value(finding))).median;
    return {
      method,
      seeds: own.map(({ seed }) => seed),
      error: spreadOf(own.map(({ finding }) => finding.scores.test.error)),
      fair: fair.length > 0 ? spreadOf(fair) : null,
      kept: middle(({ kept }) => kept),
      live: middle(({ live }) => live),
      multiplyAdds: middle(({ multiplyAdds }) => multiplyAdds),
    };
  });
}

/** The runs as a table for other programs. */
export function csvOf(task: string, rows: readonly Compared[]): string {
  const head =
    "method,task,seed,kept,of,live,multiply_adds,train_error,validation_error,test_error,raw_null,fair_null,mask";
  const lines = rows.map(({ method, seed, finding }) => {
    const { kept, of, live, multiplyAdds, scores, nulls, fingerprint } = finding;
    const errors = [scores.train, scores.validation, scores.test].map(({ error }) => error);
    const chance = [nulls?.raw.test.error ?? "", nulls?.fair?.test.error ?? ""];
    return [
      method,
      task,
      seed,
      kept,
      of,
      live,
      multiplyAdds,
      ...errors,
      ...chance,
      fingerprint.words,
    ];
  });
  return `${[head, ...lines.map((cells) => cells.join(","))].join("\n")}\n`;
}
