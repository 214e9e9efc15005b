import type { PrefixSums } from "../core/construct/film";
import type { ParentSpec } from "../core/construct/parent";
import type { Scan } from "../core/construct/prune";
import type { RuleSpec } from "../core/construct/rules/rule";
import type { Ticket } from "../core/construct/ticket";
import type { Mask } from "../core/construct/trace";
import type { SupError } from "../core/error/error";
import type { Domain, Network } from "../core/network/network";
import type { SlopeNetwork } from "../core/network/slopes";
import type { Wiring } from "../core/network/wiring";
import type { Asking, Observable } from "./asking";
import type { Sweeper } from "./sweeper";

/** The parts of an experiment that a search depends on. */
export interface SearchQuestion {
  readonly target: Network;
  readonly parent: ParentSpec;
  readonly rule: RuleSpec;
}

/** How the last search was done that was long enough to be timed. */
export interface SearchReport {
  readonly engine: "webgl" | "cpu";
  /** Random weights are compared as integers and the few that pass decided in float64; subsets and listed pairs are float64 throughout. */
  readonly precision: "integers" | "float64";
  /** Threads at work beside the page's. */
  readonly threads: number;
  readonly neuronsPerSecond: number;
  /** What went otherwise than asked for: why not by WebGL, or which thread was lost. */
  readonly note?: string;
}

/** The parts of a finished run that its error and its dense frames depend on. */
export interface FinishedSearch {
  readonly document: { readonly target: Network; readonly domain: Domain };
  readonly wiring: Wiring;
  readonly target: SlopeNetwork;
  readonly parent: ParentSpec;
  readonly ticket: Ticket;
}

interface Device {
  readonly backend: "webgl" | "cpu";
  /** WebGL programs that ran for it, where any could. */
  readonly programs: number;
  /** Why it is not evaluated, or why not by WebGL. */
  readonly note?: string;
}

/** What the whole random parent, or a parent with cross edges left, computes at the plotted inputs. */
export interface DenseOutputs extends Device {
  /** Sums of every target unit before its ReLU, by layer, unit and point; null when the frame is too large to evaluate. */
  readonly layers: readonly (readonly ArrayLike<number>[])[] | null;
}

/** How far a finished ticket, evaluated as the masked dense parent, is from its own outputs. */
export interface DenseCheck extends Device {
  /** Over all inputs. */
  readonly largestDifference: number;
  /** What rounding can make of it at most. */
  readonly tolerance: number;
}

/** What a stage needs computed off the page's thread. Of each kind only the newest request is answered; others reject with AbortError. */
export interface StageEngine {
  /** The records of the document's pools up to `poolSize`. */
  scan(document: SearchQuestion, poolSize: number, options: Asking): Promise<Scan>;
  /** The sums that the film of the document's parent at width `poolSize` needs. */
  sums(document: SearchQuestion, poolSize: number, options: Asking): Promise<PrefixSums>;
  error(run: FinishedSearch, options: Asking): Promise<SupError>;
  /** What the run's parent computes under a mask, as a dense network; `inputs` holds `dimension` numbers a point. */
  dense(
    run: FinishedSearch,
    mask: Mask,
    inputs: Float64Array,
    options: Asking,
  ): Promise<DenseOutputs>;
  /** Compares the run's ticket with the masked dense parent at `inputs`, weight by weight multiplied by its mask. */
  check(run: FinishedSearch, inputs: Float64Array, options: Asking): Promise<DenseCheck>;
  /** How the last long search was done; null before the first. */
  readonly searched: Observable<SearchReport | null>;
}

export interface Engine extends StageEngine, Sweeper {
  dispose(): void;
}
