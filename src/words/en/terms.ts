import { inLocale } from "../locale";
import { PAGE } from "./page";

/** What η stands for. */
export const SLOT_BUDGET = inLocale(
  "The slope error that every slot may have so that the certificate is still at most the tolerance ε.",
);

/** The field's own words, each in one line. */
export const TERMS: readonly { readonly term: string; readonly means: string }[] = inLocale([
  { term: "target network", means: PAGE.means.target },
  { term: "parent network", means: PAGE.means.parent },
  { term: "mask", means: "A choice, for every weight of the parent, to keep it or to delete it." },
  { term: "ticket", means: "What the mask leaves of the parent." },
  { term: "pool", means: "The random neurons among which one weight of the target is looked for." },
  { term: "gadget", means: "The few kept neurons that together act as one weight of the target." },
  {
    term: "slot",
    means: "One half of a gadget: what it does for positive inputs, or for negative ones.",
  },
  { term: "width", means: "The number k of random neurons in each pool." },
  { term: "tolerance", means: "The largest error that is accepted, ε." },
  { term: "failure probability", means: "How often a random parent may have no good ticket, δ." },
  {
    term: "sup error",
    means: "The largest difference between target and ticket anywhere in the domain.",
  },
  {
    term: "sampled",
    means: "The largest difference at the points that were tried: never more than the exact one.",
  },
  {
    term: "exact",
    means:
      "The largest difference of all: both functions are piecewise linear, so it can be found.",
  },
  {
    term: "certificate",
    means: "A bound computed from the delivered slopes alone: never less than the exact error.",
  },
  {
    term: "carrier",
    means: "An extra unit that holds ½ and hands it on, so that later layers can have biases.",
  },
  { term: "budget", means: "The part of the tolerance that one slot may use up." },
  { term: "η", means: SLOT_BUDGET },
  {
    term: "M ⊙ G",
    means: "The parent G times the mask M, weight by weight: what is left of the parent.",
  },
  { term: "domain", means: "The inputs over which the error is measured." },
  {
    term: "cross edge",
    means: "An edge of the parent that belongs to no weight of the target. It is always deleted.",
  },
  { term: "seed", means: "The number that all random weights follow from." },
  { term: "fingerprint", means: "A few words that stand for the kept weights and their places." },
]);
