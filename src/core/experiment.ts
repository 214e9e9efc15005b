import type { Domain, Network } from "./network";
import type { ParentSpec } from "./parent";
import type { RuleSpec } from "./prune";

/** A hand-made gadget as it stands in documents: sources and units by their published names. */
export interface PickDocument {
  readonly layer: number;
  readonly unit: number | string;
  readonly input: number | string;
  readonly sign: "+" | "-";
  readonly neurons: readonly number[];
}

/** Everything that a run depends on. Core assumes a valid one; `state` checks and completes it. */
export interface Experiment {
  readonly version: 1;
  readonly target: Network;
  readonly parent: ParentSpec;
  readonly rule: RuleSpec;
  readonly picks?: readonly PickDocument[];
  /** ε, in units of the output. */
  readonly tolerance: number;
  /** δ. */
  readonly failureProbability: number;
  readonly domain: Domain;
}
