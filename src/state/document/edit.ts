import { isListed, type ListedPairs, poolSizeOf } from "../../core/construct/parent";
import { ruleSpec } from "../../core/construct/rules/registry";
import type { MaxSubset, RuleName } from "../../core/construct/rules/rule";
import type { Experiment, PickDocument } from "../../core/experiment/experiment";
import { type Domain, LIMITS, type Network } from "../../core/network/network";
import { nextDraw } from "../run/run";
import { slotKey, slotKeys } from "./slot-keys";

/** Every edit takes a valid document and returns a valid one; one that cannot be done returns the same document. */

const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/** Drops hand-made gadgets for slots that are no more, and neurons beyond the pool. */
export function settlePicks(document: Experiment): Experiment {
  if (!document.picks) return document;
  const slots = slotKeys(document.target);
  const poolSize = poolSizeOf(document.parent);
  const picks = document.picks.flatMap((pick): PickDocument[] => {
    if (!slots.has(slotKey(pick))) return [];
    const neurons = pick.neurons.filter((neuron) => neuron < poolSize);
    if (neurons.length === pick.neurons.length) return [pick];
    return neurons.length > 0 ? [{ ...pick, neurons }] : [];
  });
  if (picks.length === document.picks.length && picks.every((p, i) => p === document.picks?.[i]))
    return document;
  return withPicks(document, picks);
}

/** The document with these gadgets made by hand and no others. */
export function withPicks(document: Experiment, picks: readonly PickDocument[]): Experiment {
  const { picks: _, ...rest } = document;
  return picks.length > 0 ? { ...rest, picks } : rest;
}

/** Replaces the target whole; gadgets made by hand for the old one go. */
export const setTarget = (document: Experiment, target: Network): Experiment =>
  withPicks({ ...document, target }, []);

/** A new random parent of the same size. */
export const newDraw = (document: Experiment): Experiment =>
  isListed(document.parent)
    ? document
    : withPicks({ ...document, parent: nextDraw(document.parent) }, []);

export const setSeed = (document: Experiment, seed: number): Experiment =>
  isListed(document.parent) || !Number.isFinite(seed)
    ? document
    : withPicks({ ...document, parent: { ...document.parent, seed: Math.trunc(seed) >>> 0 } }, []);

export const setPools = (document: Experiment, pools: "private" | "shared"): Experiment =>
  isListed(document.parent)
    ? document
    : withPicks({ ...document, parent: { ...document.parent, pools } }, []);

/** The width k, as near as the limits allow. */
export function setPoolSize(document: Experiment, size: number): Experiment {
  if (!Number.isFinite(size)) return document;
  const { parent } = document;
  const most = isListed(parent) ? parent.listed.length : LIMITS.poolSize;
  const poolSize = clamp(Math.round(size), 1, most);
  const sized =
    isListed(parent) && poolSize === most ? { listed: parent.listed } : { ...parent, poolSize };
  return settlePicks({ ...document, parent: sized });
}

/** Pools written out by hand; an empty list changes nothing. */
export const setListed = (document: Experiment, listed: ListedPairs): Experiment =>
  listed.length === 0 ? document : withPicks({ ...document, parent: { listed } }, []);

/** Random pools instead of listed ones. */
export const setRandom = (document: Experiment, seed: number, poolSize: number): Experiment =>
  isListed(document.parent)
    ? withPicks({ ...document, parent: { seed, pools: "private", poolSize } }, [])
    : document;

/** The selection rule; `maxSubset` counts for subset sums only. */
export const setRule = (
  document: Experiment,
  name: RuleName,
  maxSubset: MaxSubset = "all",
): Experiment => ({ ...document, rule: ruleSpec(name, maxSubset) });

export const setTolerance = (document: Experiment, tolerance: number): Experiment =>
  tolerance > 0 && Number.isFinite(tolerance) ? { ...document, tolerance } : document;

export const setFailureProbability = (document: Experiment, probability: number): Experiment =>
  probability > 0 && probability < 1 ? { ...document, failureProbability: probability } : document;

export const setDomain = (document: Experiment, domain: Domain): Experiment => ({
  ...document,
  domain,
});
