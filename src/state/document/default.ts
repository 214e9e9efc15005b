import type { Experiment } from "../../core/experiment/experiment";
import type { Network } from "../../core/network/network";
import { EXAMPLES } from "../../core/task/targets";

/** The experiment that the page opens with, for any target. */
export const experimentOn = (target: Network): Experiment => ({
  version: 1,
  target,
  parent: { seed: 14, pools: "private", poolSize: 1000 },
  rule: { name: "pair" },
  tolerance: 0.1,
  failureProbability: 0.05,
  domain: "cube",
});

export const DEFAULT_DOCUMENT: Experiment = experimentOn(
  (EXAMPLES[0] as (typeof EXAMPLES)[0]).target,
);
