import { DENSE_LIMIT, denseCost } from "../core/construct/dense";
import { isListed, layoutPools, type ParentSpec, poolSizeOf } from "../core/construct/parent";
import { workOf } from "../core/construct/prune";
import { keptEdges } from "../core/construct/ticket";
import { wire } from "../core/network/wiring";
import type { Asking } from "../port/asking";
import type { Engine, SearchReport } from "../port/engine";
import { createGpu, type WebGLUse } from "./gpu";
import type { Compute } from "./protocol";
import { compareOutputs } from "./search/check";
import { createSearcher } from "./search/search";
import { createSweeper } from "./search/sweep";
import { createCrew } from "./threads/crew";
import { type AskOptions, createLane, type Thread } from "./threads/lane";
import { observable } from "./threads/observable";
import { pageThread, threadCount } from "./threads/page-thread";

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

  const counted = ({ signal, onProgress }: Asking, of: number): AskOptions => ({
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
