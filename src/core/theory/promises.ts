import type { Experiment } from "../experiment/experiment";
import type { Wiring } from "../network/wiring";
import { slotBudget } from "./budget";
import { type Assumption, paperChain } from "./chain";
import { guaranteedPoolSize } from "./failures";
import { PROMISED_RULES, type PromisedRule } from "./laws";

/** The pool sizes that are proved to be enough for a document's ε, δ and domain, before anything is drawn. */
export interface Promises {
  /** η: the slope error that every slot may have, in units of a weight. */
  readonly budget: number;
  /** k by the chain of Malach et al. 2020 for the whole network, constants by our derivation, and what it assumes. */
  readonly chain: { readonly poolSize: number; readonly assumptions: readonly Assumption[] };
  /** k by the certificate; null where no pool size is enough. */
  readonly certificate: Readonly<Record<PromisedRule, number | null>>;
}

/** All proved pool sizes for one document; `wiring` is its target's. */
export function promisesOf(document: Experiment, wiring: Wiring): Promises {
  const { target, tolerance, failureProbability, domain } = document;
  const { widths, assumptions } = paperChain(target, tolerance, failureProbability, domain);
  const certificate = Object.fromEntries(
    PROMISED_RULES.map((rule) => [
      rule,
      guaranteedPoolSize(wiring, rule, tolerance, failureProbability, domain),
    ]),
  ) as Record<PromisedRule, number | null>;
  return {
    budget: slotBudget(wiring, tolerance, domain),
    chain: { poolSize: widths.at(-1)?.poolSize ?? 0, assumptions },
    certificate,
  };
}
