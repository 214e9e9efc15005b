import { DENSE_LIMIT, denseCost } from "../core/dense";
import type { SupError } from "../core/error";
import type { PrefixSums } from "../core/film";
import type { Domain, Network } from "../core/network";
import { isListed, layoutPools, type ParentSpec, poolSizeOf } from "../core/parent";
import { layoutSlots, type RuleSpec, type Scan, workOf } from "../core/prune";
import type { SlopeNetwork } from "../core/slopes";
import { keptEdges, type Ticket } from "../core/ticket";
import type { Mask } from "../core/trace";
import { type Wiring, wire } from "../core/wiring";
import { type AskOptions, createLane, type Lane, type Thread, ThreadLost } from "./lane";
import type { Answer, Ask, Compute, Kind } from "./protocol";
import { serve } from "./serve";
import { createSweeper, type Sweeper } from "./sweep";

export interface Options {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}

/** The parts of an experiment that a search depends on. */
interface Searched {
  readonly target: Network;
  readonly parent: ParentSpec;
  readonly rule: RuleSpec;
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
  dispose(): void;
}

/** `auto` takes WebGL where there is a GPU, `always` also in software, `never` leaves dense frames to core. */
export type WebGLUse = "auto" | "always" | "never";

const ofWidth = (parent: ParentSpec, poolSize: number): ParentSpec => ({ ...parent, poolSize });

/** Needed only where no worker starts: it is not part of the first picture. */
const computeHere: Compute = async (...ask) => (await import("./compute")).compute(...ask);

/** A thread that is none: the page itself, in slices. */
function pageThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as never, computeHere);
  return Object.assign(port1, { terminate: () => port1.close(), onerror: null }) as never;
}

const startWorker = (): Thread =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

const startDevice = (): Thread =>
  new Worker(new URL("./webgl/worker.ts", import.meta.url), { type: "module" });

/** One thread a core; where there are many, the page keeps one for itself. */
const sweepThreads = (): number =>
  Math.max(2, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1);

/** `use` is asked before every dense frame. A device that has failed once under a use is not asked again under it. */
export function createEngine(use: () => WebGLUse = () => "auto"): Engine {
  const worker = createLane(startWorker);
  const page = createLane(pageThread);
  const sweepers = Array.from({ length: sweepThreads() }, () => createLane(startWorker));
  let device = createLane(startDevice);
  const refusals = new Map<WebGLUse, string>([["never", "WebGL is switched off"]]);

  async function ask<K extends Kind>(kind: K, what: Ask<K>, options: AskOptions) {
    try {
      return await worker.ask(kind, what, options);
    } catch (reason) {
      if (!(reason instanceof ThreadLost)) throw reason;
      return page.ask(kind, what, options);
    }
  }

  const counted = ({ signal, onProgress }: Options, of: number): AskOptions => ({
    signal,
    onProgress: (done) => onProgress?.(Math.min(done, of), of),
  });

  async function askDevice(
    what: Ask<"dense">,
    options: AskOptions,
  ): Promise<Answer<"dense"> | null> {
    const webgl = use();
    const whole = what.mask.alive.every((alive) => alive >= poolSizeOf(what.parent));
    if (refusals.has(webgl) || isListed(what.parent) || !whole) return null;
    try {
      return await device.ask("dense", what, options);
    } catch (reason) {
      if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
      const refusal = reason instanceof Error ? reason.message : String(reason);
      refusals.set(webgl, refusal);
      device.close(refusal);
      device = createLane(startDevice);
      return null;
    }
  }

  return {
    ...createSweeper(sweepers, page),
    async scan({ target, parent, rule }, poolSize, options) {
      const wider = ofWidth(parent, poolSize);
      const pools = layoutPools(wire(target), wider);
      const progress = counted(options, workOf(pools, poolSize));
      const records = await ask("scan", { target, parent: wider, rule }, progress);
      return { poolSize, pools, slots: layoutSlots(pools), records };
    },
    sums({ target, parent }, poolSize, options) {
      const wider = ofWidth(parent, poolSize);
      const progress = counted(options, workOf(layoutPools(wire(target), wider), poolSize));
      return ask("sums", { target, parent: wider }, progress);
    },
    error({ target, ticket, wiring, document }, { signal }) {
      const { domain } = document;
      return ask("error", { target, ticket: ticket.slopes, wiring, domain }, { signal });
    },
    async dense({ document, wiring, parent, ticket }, mask, inputs, options) {
      const cost = denseCost(wiring, parent, inputs.length / wiring.dimension);
      if (cost > DENSE_LIMIT)
        return { layers: null, backend: "cpu", programs: 0, note: "not evaluated at this size" };
      const progress = counted(options, cost);
      const kept = mask.alive.every((alive) => alive >= poolSizeOf(parent))
        ? []
        : keptEdges(ticket);
      const software = use() === "always";
      const what = { target: document.target, parent, mask, kept, inputs, software };
      const drawn = await askDevice(what, progress);
      if (drawn) return { ...drawn, backend: "webgl" };
      const answer = await ask("dense", what, progress);
      return { ...answer, backend: "cpu", note: refusals.get(use()) };
    },
    dispose() {
      for (const lane of [worker, page, device, ...sweepers] satisfies Lane[])
        lane.close("disposed");
    },
  };
}
