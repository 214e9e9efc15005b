import { DENSE_LIMIT, denseCost } from "../core/construct/dense";
import type { PrefixSums } from "../core/construct/film";
import { isListed, layoutPools, type ParentSpec, poolSizeOf } from "../core/construct/parent";
import { type Scan, workOf } from "../core/construct/prune";
import { keptEdges, type Ticket } from "../core/construct/ticket";
import type { Mask } from "../core/construct/trace";
import type { SupError } from "../core/error/error";
import type { Domain, Network } from "../core/network/network";
import type { SlopeNetwork } from "../core/network/slopes";
import { type Wiring, wire } from "../core/network/wiring";
import { createGpu, type WebGLUse } from "./gpu";
import type { Compute } from "./protocol";
import { type Check, compareOutputs } from "./search/check";
import { createSearcher, type Searched, type SearchReport } from "./search/search";
import { createSweeper, type Sweeper } from "./search/sweep";
import { createCrew } from "./threads/crew";
import { type AskOptions, createLane, type Thread } from "./threads/lane";
import { type Observable, observable } from "./threads/observable";
import { pageThread, threadCount } from "./threads/page-thread";

export interface Options {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The parts of a finished run that its error and its dense frames depend on. */
interface Finished {
  readonly document: { readonly target: Network; readonly domain: Domain };
  readonly wiring: Wiring;
  readonly target: SlopeNetwork;
  readonly parent: ParentSpec;
  readonly ticket: Ticket;
}

export interface Dense {
  /** Sums of every target unit before its ReLU, by layer, unit and point; null when the frame is too large to evaluate. */
  readonly layers: readonly (readonly ArrayLike<number>[])[] | null;
  readonly backend: "webgl" | "cpu";
  /** WebGL programs that ran for it. */
  readonly programs: number;
  /** Why it is not evaluated, or why not by WebGL. */
  readonly note?: string;
}

/** The long computations, off the page's thread. Of each kind only the newest request is answered; others reject with AbortError. */
export interface Engine extends Sweeper {
  /** The records of the document's pools up to `poolSize`. */
  scan(document: Searched, poolSize: number, options: Options): Promise<Scan>;
  /** The sums that the film of the document's parent at width `poolSize` needs. */
  sums(document: Searched, poolSize: number, options: Options): Promise<PrefixSums>;
  error(run: Finished, options: Options): Promise<SupError>;
  /** What the run's parent computes under a mask, as a dense network; `inputs` holds `dimension` numbers a point. */
  dense(run: Finished, mask: Mask, inputs: Float64Array, options: Options): Promise<Dense>;
  /** Compares the run's ticket with the masked dense parent at `inputs`, weight by weight multiplied by its mask. */
  check(run: Finished, inputs: Float64Array, options: Options): Promise<Check>;
  /** How the last long search was done; null before the first. */
  readonly searched: Observable<SearchReport | null>;
  dispose(): void;
}

const ofWidth = (parent: ParentSpec, poolSize: number): ParentSpec => ({ ...parent, poolSize });

/** Needed only where no worker starts: it is not part of the first picture. */
const computeHere: Compute = async (...ask) => (await import("./search/compute")).compute(...ask);

const startWorker = (): Thread =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** `use` is asked before every search and every dense frame. */
export function createEngine(use: () => WebGLUse = () => "auto"): Engine {
  const lanes = Array.from({ length: threadCount() }, () => createLane(startWorker));
  const crew = createCrew(
    lanes,
    createLane(() => pageThread(computeHere)),
  );
  const gpu = createGpu(use);
  const searched = observable<SearchReport | null>(null);
  const searcher = createSearcher(crew, gpu, use, searched.set);

  const counted = ({ signal, onProgress }: Options, of: number): AskOptions => ({
    signal,
    onProgress: (done) => onProgress?.(Math.min(done, of), of),
  });

  return {
    ...createSweeper(crew),
    searched,
    scan({ target, parent, rule }, poolSize, options) {
      const wider = ofWidth(parent, poolSize);
      const progress = counted(options, workOf(layoutPools(wire(target), wider), poolSize));
      return searcher.scan({ target, parent: wider, rule }, progress);
    },
    sums({ target, parent }, poolSize, options) {
      const wider = ofWidth(parent, poolSize);
      const progress = counted(options, workOf(layoutPools(wire(target), wider), poolSize));
      return crew.ask("sums", { target, parent: wider }, progress);
    },
    error({ target, ticket, wiring, document }, { signal }) {
      const { domain } = document;
      return crew.ask("error", { target, ticket: ticket.slopes, wiring, domain }, { signal });
    },
    async dense({ document, wiring, parent, ticket }, mask, inputs, options) {
      const cost = denseCost(wiring, parent, inputs.length / wiring.dimension);
      if (cost > DENSE_LIMIT)
        return { layers: null, backend: "cpu", programs: 0, note: "not evaluated at this size" };
      const progress = counted(options, cost);
      const whole = mask.alive.every((alive) => alive >= poolSizeOf(parent));
      const kept = whole ? [] : keptEdges(ticket);
      const what = { target: document.target, parent, mask, kept, inputs };
      const drawn = whole && !isListed(parent) && (await gpu.ask("dense", what, progress));
      if (drawn) return { ...drawn, backend: "webgl" };
      const answer = await crew.ask("dense", { ...what, software: false }, progress);
      return { ...answer, backend: "cpu", note: gpu.refusal() };
    },
    async check(run, inputs, options) {
      const { document, wiring, parent, ticket } = run;
      const cost = denseCost(wiring, parent, inputs.length / wiring.dimension);
      const mask = {
        cross: wiring.layers.map(() => 0),
        alive: layoutPools(wiring, parent).map(() => 0),
      };
      const kept = keptEdges(ticket);
      const what = { target: document.target, parent, mask, kept, inputs };
      const possible = !isListed(parent) && cost <= DENSE_LIMIT;
      const progress = counted(options, cost);
      const drawn = possible ? await gpu.ask("check", what, progress) : null;
      const { layers, programs } =
        drawn ?? (await crew.ask("check", { ...what, software: false }, progress));
      const backend = drawn ? "webgl" : "cpu";
      const outputs = layers.at(-1)?.[0] ?? [];
      const compared = compareOutputs(run, inputs, outputs, backend);
      return { ...compared, backend, programs, note: drawn ? undefined : gpu.refusal() };
    },
    dispose() {
      crew.close("disposed");
      gpu.close("disposed");
    },
  };
}
