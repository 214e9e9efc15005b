import { inLocale } from "../locale";

/** What the curves and the error's line say. */
export const FUNCTION = inLocale({
  name: "What is left computes",
  unknown: "What is left is not evaluated here.",
  zero: (error: string) =>
    `What is left computes 0 everywhere; the target is off by up to ${error}.`,
  same: "What is left computes the target exactly at every plotted input.",
  wild: (error: string, times: number) =>
    `What is left is still wild: it differs from the target by up to ${error}, ${times} times the target's own size.`,
  within: (error: string, tolerance: string, x: string) =>
    `What is left follows the target to ${error}, within ε = ${tolerance}; it is worst at ${x}.`,
  outside: (error: string, tolerance: string, x: string) =>
    `What is left follows the target to ${error}, outside ε = ${tolerance}; it is worst at ${x}.`,
  along: (sentence: string) => `Along this section: ${sentence}`,
  silent: "This random network is silent: it computes 0 everywhere.",
  cube: "the cube",
  ball: "the ball",
  read: (input: string) => `Read the curves at ${input}`,
  target: (value: string) => `target ${value}`,
  subnetwork: (value: string) => `subnetwork ${value}`,
  off: (value: string) => `difference ${value}`,
  difference: "difference",
  targetName: "target",
  subnetworkName: "what is left",
  log: "log scale",
  range: (target: string) => `range of ${target}`,
  error: (difference: string) => `error ${difference}`,
});

/** The one number of the page, and what is known about it. */
export const ERROR = inLocale({
  name: "Error",
  computing: "computing the error",
  largest: (domain: string) => `largest error on ${domain}`,
  largestAt: (domain: string, place: string) => `largest error on ${domain}, at ${place}`,
  wild: (times: string) => `still wild: ${times} × the target’s size`,
  sampled: "sampled",
  exact: "exact",
  certificate: "certificate",
  none: "none",
  exactly: "exact · float64",
  points: (count: string, reason: string) => `${count} points · ${reason}`,
  within: (tolerance: string) => `within ε = ${tolerance}`,
  outside: (tolerance: string) => `not within ε = ${tolerance}`,
  open: (tolerance: string) => `perhaps within ε = ${tolerance}`,
});
