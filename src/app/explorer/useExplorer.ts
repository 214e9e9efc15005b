import { useMemo } from "react";
import { samplePoints } from "../../core/error/sampled";
import type { Experiment } from "../../core/experiment/experiment";
import { evaluate, targetSlopes } from "../../core/network/slopes";
import { type Wiring, wire } from "../../core/network/wiring";
import { observedWidth } from "../../core/survey/statistics";
import { pointDocument } from "../../core/survey/sweep";
import { allowedParts } from "../../core/theory/budget";
import { CHAIN_RULE } from "../../core/theory/chain";
import { promisedRule } from "../../core/theory/laws";
import { type Promises, promisesOf } from "../../core/theory/promises";
import type { Spending } from "../../views/explorer/BudgetPlot";
import type { WideEnough } from "../../views/explorer/chart";
import { promisedAt } from "../../views/explorer/promise";
import type { Series } from "../../views/explorer/series";
import type { Fitted } from "../../views/explorer/TheoryGuide";
import type { Needed } from "../../views/explorer/WidthTable";
import { useServices, useSession } from "../page/services";
import type { Survey } from "./explorerSurvey";
import { questionOf } from "./explorerSweep";

/** Everything that the explorer draws, from what the rows show and the question they answer. */
export interface Explored {
  /** The measured question under the present ε and δ. */
  readonly document: Experiment;
  readonly stale: boolean;
  readonly series: readonly Series[];
  readonly fits: ReadonlyMap<string, Fitted>;
  readonly promises: Promises;
  readonly needed: readonly Needed[];
  readonly wide: readonly WideEnough[];
  readonly wiring: Wiring;
  /** Of the worst case that the certificate allows. */
  readonly allowed: Spending;
  /** Difference between the target's largest and smallest output over the domain, at sample points. */
  readonly range: number;
  readonly promise: (
    series: Series,
    widths: readonly number[],
  ) => ReturnType<typeof promisedAt> | null;
  readonly open: (series: Series, seed: number, width: number) => void;
  readonly pointOf: (series: Series, seed: number, width: number) => Experiment;
}

function rangeOf({ target, domain }: Experiment, wiring: Wiring): number {
  const slopes = targetSlopes(wiring);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const point of samplePoints(wiring.dimension, domain)) {
    const value = evaluate(slopes, point);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return target.layers.length > 0 && high > low ? high - low : 1;
}

export function useExplorer(survey: Survey, rules: readonly string[]): Explored {
  const { store, sync } = useServices();
  const present = useSession((session) => session.document);
  const { tolerance, failureProbability } = present;
  const { document: asked } = survey;
  const stale = asked !== null && questionOf(asked) !== questionOf(present);
  const base = stale && asked ? asked : present;
  const document = useMemo(
    () => ({ ...base, tolerance, failureProbability }),
    [base, tolerance, failureProbability],
  );
  const { target, domain } = document;
  const wiring = useMemo(() => wire(target), [target]);
  const series = useMemo(
    () => survey.series.filter(({ key }) => rules.includes(key)),
    [survey, rules],
  );
  const fits = useMemo(
    () => new Map([...survey.fits].filter(([key]) => rules.includes(key))),
    [survey, rules],
  );
  const promises = useMemo(() => promisesOf(document, wiring), [document, wiring]);
  const allowed = useMemo(
    () => ({ parts: allowedParts(wiring, tolerance, domain), total: tolerance }),
    [wiring, tolerance, domain],
  );
  const range = useMemo(() => rangeOf(document, wiring), [document, wiring]);
  const needed = useMemo(
    () =>
      series.map((each): Needed => {
        const rule = promisedRule(each.rule);
        return {
          series: each,
          paper: each.rule.name === CHAIN_RULE ? promises.chain.poolSize : null,
          certificate: rule ? promises.certificate[rule] : undefined,
          observed: observedWidth(each.columns, tolerance, failureProbability),
        };
      }),
    [series, promises, tolerance, failureProbability],
  );
  const wide = useMemo(
    () =>
      needed.map(
        ({ series: { key }, paper, certificate, observed }): WideEnough => ({
          key,
          paper,
          certificate: certificate ?? null,
          observed: observed && "width" in observed ? observed.width : null,
        }),
      ),
    [needed],
  );
  const promise = useMemo(
    () => (each: Series, widths: readonly number[]) => {
      const rule = promisedRule(each.rule);
      return rule && promisedAt(wiring, rule, tolerance, domain, widths);
    },
    [wiring, tolerance, domain],
  );
  const pointOf = (each: Series, seed: number, width: number) =>
    pointDocument(document, each.rule, seed, width);
  return {
    document,
    stale,
    series,
    fits,
    promises,
    needed,
    wide,
    wiring,
    allowed,
    range,
    promise,
    pointOf,
    open(each, seed, width) {
      sync.settle();
      store.getState().edit(() => pointOf(each, seed, width));
      sync.push();
    },
  };
}
