import { isListed, layoutPools, parentSize, type RandomParentSpec } from "../construct/parent";
import { scanSteps, workOf } from "../construct/prune";
import { ruleSpec } from "../construct/rules/registry";
import type { MaxSubset, RuleName, RuleSpec } from "../construct/rules/rule";
import { keptEdges, ticketAt } from "../construct/ticket";
import { supErrorSteps } from "../error/error";
import { samplePoints } from "../error/sampled";
import type { Experiment } from "../experiment/experiment";
import { type SlopeNetwork, targetSlopes } from "../network/slopes";
import { type Wiring, wire } from "../network/wiring";

/** One draw of the parent under one rule: what its nested pools give at each of `widths`, which ascend. */
export interface SweepRow {
  readonly seed: number;
  readonly rule: RuleName;
  /** Subset-sum only: the largest subset q. */
  readonly maxSubset?: MaxSubset;
  /** Pool sizes k. */
  readonly widths: readonly number[];
  /** Sup errors by width, in units of the output. */
  readonly errors: readonly number[];
  /** Whether all errors are the supremum itself; if not, some are the maximum over the sample points. */
  readonly exact: boolean;
  /** Upper bounds of the errors, by width. */
  readonly certificates: readonly number[];
  /** Edges kept, by width. */
  readonly kept: readonly number[];
  /** Weights of the dense parent, by width. */
  readonly parentWeights: readonly number[];
}

/** Many draws of one experiment: every rule on every seed from `firstSeed` on, at every width. */
export interface SweepSpec {
  readonly document: Experiment;
  readonly rules: readonly RuleSpec[];
  /** Ascending. */
  readonly widths: readonly number[];
  readonly firstSeed: number;
  readonly seedCount: number;
}

/** The tickets of one draw at each of `widths`, before their errors are known; plain data. */
export interface Draw {
  readonly seed: number;
  readonly rule: RuleSpec;
  readonly widths: readonly number[];
  readonly tickets: readonly SlopeNetwork[];
  readonly kept: readonly number[];
  readonly parentWeights: readonly number[];
}

/** The rule of a row. */
export const ruleOf = ({ rule, maxSubset }: SweepRow): RuleSpec => ruleSpec(rule, maxSubset);

/** from, 2·from, 4·from, … as far as `to`. */
export function doublings(from: number, to: number): number[] {
  const widths: number[] = [];
  for (let width = from; width <= to; width *= 2) widths.push(width);
  return widths;
}

/** A RangeError for a parent whose pairs are written out: there is no other draw of it. */
function parentOf({ parent }: Experiment, seed: number, poolSize: number): RandomParentSpec {
  if (isListed(parent)) throw new RangeError("a parent with listed pairs has no other draws");
  return { seed, pools: parent.pools, poolSize };
}

/** The experiment behind one point of a sweep. Hand-made gadgets belong to their own draw and are left out. */
export function pointDocument(
  document: Experiment,
  rule: RuleSpec,
  seed: number,
  width: number,
): Experiment {
  const { version, target, tolerance, failureProbability, domain } = document;
  const parent = parentOf(document, seed, width);
  return {
    version,
    target,
    parent,
    rule: ruleSpec(rule.name, rule.maxSubset),
    tolerance,
    failureProbability,
    domain,
  };
}

/** Searches one draw's pools once, at the largest width, and looks the tickets of all widths up in the records. */
export function* drawSteps(
  document: Experiment,
  rule: RuleSpec,
  widths: readonly number[],
  seed: number,
): Generator<number, Draw> {
  const wiring = wire(document.target);
  const spec = parentOf(document, seed, Math.max(...widths));
  const records = yield* scanSteps(wiring, spec, rule);
  const tickets = widths.map((width) => ticketAt(wiring, spec, records, width));
  return {
    seed,
    rule: ruleSpec(rule.name, rule.maxSubset),
    widths,
    tickets: tickets.map(({ slopes }) => slopes),
    kept: tickets.map((ticket) => keptEdges(ticket).length),
    parentWeights: widths.map((poolSize) => parentSize(wiring, { ...spec, poolSize }).weights),
  };
}

/** About as many neurons as could be read in the time of one error. */
const errorWork = (wiring: Wiring, { domain }: Experiment): number =>
  Math.ceil((samplePoints(wiring.dimension, domain).length * wiring.weights.length) / 4);

/** The widths of a draw for which `wanted` holds, and their tickets. */
export function drawPart(draw: Draw, wanted: (width: number) => boolean): Draw {
  const chosen = [...draw.widths.keys()].filter((i) => wanted(draw.widths[i]));
  return {
    seed: draw.seed,
    rule: draw.rule,
    widths: chosen.map((i) => draw.widths[i]),
    tickets: chosen.map((i) => draw.tickets[i]),
    kept: chosen.map((i) => draw.kept[i]),
    parentWeights: chosen.map((i) => draw.parentWeights[i]),
  };
}

/** The errors of a draw at all of its widths. */
export function* measureSteps(document: Experiment, draw: Draw): Generator<number, SweepRow> {
  const wiring = wire(document.target);
  const target = targetSlopes(wiring);
  const errors: number[] = [];
  const certificates: number[] = [];
  let exact = true;
  for (const ticket of draw.tickets) {
    const steps = supErrorSteps(target, ticket, wiring, document.domain);
    let step = steps.next();
    for (; !step.done; step = steps.next()) yield 0;
    const error = step.value;
    if (error.exact === null) exact = false;
    errors.push((error.exact ?? error.sampled).value);
    certificates.push(error.certificate);
    yield errorWork(wiring, document);
  }
  const { seed, rule, widths, kept, parentWeights } = draw;
  const { name, maxSubset } = rule;
  return {
    seed,
    rule: name,
    ...(maxSubset !== undefined && { maxSubset }),
    widths,
    errors,
    exact,
    certificates,
    kept,
    parentWeights,
  };
}

/** One row of a sweep: one search for all widths, then their errors. */
export function* sweepSeedSteps(
  document: Experiment,
  rule: RuleSpec,
  widths: readonly number[],
  seed: number,
): Generator<number, SweepRow> {
  return yield* measureSteps(document, yield* drawSteps(document, rule, widths, seed));
}

/** The work of one row in neurons read, and what it yields in steps: its search, and each of its errors in the same measure. */
export function rowWork(
  document: Experiment,
  widths: readonly number[],
): { readonly search: number; readonly error: number } {
  const wiring = wire(document.target);
  const poolSize = Math.max(...widths);
  const pools = layoutPools(wiring, parentOf(document, 0, poolSize));
  return { search: workOf(pools, poolSize), error: errorWork(wiring, document) };
}

/** The widths that show the whole range soonest: the narrowest, the widest and every fourth between, counted from the widest. */
export const coarseWidths = (widths: readonly number[]): number[] =>
  widths.filter((_, i) => i === 0 || (widths.length - 1 - i) % 4 === 0);

/** Two rows of one draw as one, with the widths of both; where both have a width, `row` has the word. */
export function joinRows(row: SweepRow, other: SweepRow): SweepRow {
  const points = new Map(
    [other, row].flatMap((part) => part.widths.map((width, i) => [width, { part, i }] as const)),
  );
  const sorted = [...points].sort(([x], [y]) => x - y);
  const column = (name: "widths" | "errors" | "certificates" | "kept" | "parentWeights") =>
    sorted.map(([, { part, i }]) => part[name][i] as number);
  return {
    ...row,
    widths: column("widths"),
    errors: column("errors"),
    exact: row.exact && other.exact,
    certificates: column("certificates"),
    kept: column("kept"),
    parentWeights: column("parentWeights"),
  };
}
