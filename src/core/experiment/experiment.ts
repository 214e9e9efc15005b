import { type ParentSize, type ParentSpec, parentSize, poolSizeOf } from "../construct/parent";
import { type Scan, scan } from "../construct/prune";
import type { RuleSpec } from "../construct/rules/rule";
import { type HandPick, type Ticket, ticketAt } from "../construct/ticket";
import { type SupError, supError } from "../error/error";
import type { Domain, Network } from "../network/network";
import { targetSlopes } from "../network/slopes";
import { CARRIERS, CONSTANT, type Sign, type Wiring, wire } from "../network/wiring";

/** A hand-made gadget as it stands in documents: sources and units by their published names. */
export interface PickDocument {
  readonly layer: number;
  readonly unit: number | string;
  readonly input: number | string;
  readonly sign: Sign;
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

/** Everything that follows from a document. */
export interface Result {
  readonly wiring: Wiring;
  readonly scan: Scan;
  readonly ticket: Ticket;
  readonly error: SupError;
  readonly parent: ParentSize;
}

/** The address field behind a published name, which must be a valid one: the inverse of `inputName` and `unitName`. */
export function fieldNamed(name: number | string): number {
  if (typeof name === "number") return name;
  if (name === "constant") return CONSTANT;
  return name === "carrier-0" ? CARRIERS[0] : CARRIERS[1];
}

/** The hand-made gadgets of a document in address fields. */
export const picksOf = ({ picks = [] }: Experiment): HandPick[] =>
  picks.map((pick) => ({
    ...pick,
    unit: fieldNamed(pick.unit),
    input: fieldNamed(pick.input),
  }));

/** What follows from a document once its pools have been searched, to the document's width or beyond. */
export function conclude(document: Experiment, wiring: Wiring, records: Scan): Result {
  const { parent, domain } = document;
  const ticket = ticketAt(wiring, parent, records, poolSizeOf(parent), picksOf(document));
  return {
    wiring,
    scan: records,
    ticket,
    error: supError(targetSlopes(wiring), ticket.slopes, wiring, domain),
    parent: parentSize(wiring, parent),
  };
}

/** Runs an experiment to its end; the same document gives the same result to the last bit, everywhere. */
export function run(document: Experiment): Result {
  const wiring = wire(document.target);
  return conclude(document, wiring, scan(wiring, document.parent, document.rule));
}
