import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { denseLayers } from "../core/construct/dense";
import { prefixSumSteps } from "../core/construct/film";
import type { ParentSpec } from "../core/construct/parent";
import { finish, scan } from "../core/construct/prune";
import { keptEdges, ticketAt } from "../core/construct/ticket";
import { supError } from "../core/error/error";
import type { Network } from "../core/network/network";
import { targetSlopes } from "../core/network/slopes";
import { wire } from "../core/network/wiring";
import type { Engine } from "../port/engine";
import { createEngine } from "./client";
import { compute } from "./search/compute";
import type { Thread } from "./threads/lane";
import { serve } from "./threads/serve";

const target: Network = {
  layers: [{ weights: [[0.9], [-0.6]], biases: [0.3, -0.1] }, { weights: [[0.5, -0.7]] }],
};
const parent: ParentSpec = { seed: 5, pools: "private", poolSize: 9000 };
const rule = { name: "product" } as const;
const document = { target, parent, rule, domain: "cube" as const };
const wiring = wire(target);
const scanned = scan(wiring, parent, rule);
const ticket = ticketAt(wiring, parent, scanned, 9000);
const run = { document, wiring, target: targetSlopes(wiring), parent, ticket };
const inputs = Float64Array.of(-1, -0.25, 0.5, 1);
const forever = () => ({ signal: new AbortController().signal });

const opened: string[] = [];

/** A worker in this thread, behind a real message channel: requests and replies are cloned. The one for WebGL dies. */
function FakeWorker(url: URL): Thread {
  opened.push(url.pathname.split("/engine/")[1] ?? "");
  if (url.pathname.includes("webgl")) {
    const dead: Thread = { postMessage() {}, terminate() {}, onmessage: null, onerror: null };
    setTimeout(() => dead.onerror?.({ message: "" } as ErrorEvent));
    return dead;
  }
  const { port1, port2 } = new MessageChannel();
  serve(port2 as never, compute);
  return Object.assign(port1, { terminate: () => port1.close() }) as never;
}

describe.each([
  ["a worker", FakeWorker],
  ["the page, where no worker starts", undefined],
])("the engine in %s", (_, Worker) => {
  let engine: Engine;
  beforeEach(() => {
    vi.stubGlobal("Worker", Worker);
    engine = createEngine();
  });
  afterEach(() => {
    engine.dispose();
    vi.unstubAllGlobals();
  });

  it("searches with core's records, on the page's own pools", async () => {
    const result = await engine.scan(
      { ...document, parent: { ...parent, poolSize: 10 } },
      9000,
      forever(),
    );
    expect(result).toEqual(scanned);
    expect(result.slots[0]?.pool).toBe(result.pools[0]);
  });

  it("sums what the film needs", async () => {
    const expected = finish(prefixSumSteps(parent, scanned.pools, 700));
    expect(await engine.sums(document, 700, forever())).toEqual(expected);
  });

  it("measures the error", async () => {
    const expected = supError(run.target, ticket.slopes, wiring, "cube");
    expect(await engine.error(run, forever())).toEqual(expected);
  });

  it("evaluates dense frames, with the ticket's edges where pools are gone", async () => {
    const mask = { cross: [100, 0], alive: scanned.pools.map((_, index) => index * 10) };
    const { layers, backend } = await engine.dense(run, mask, inputs, forever());
    expect(layers).toEqual(denseLayers(wiring, parent, mask, keptEdges(ticket), inputs));
    expect(backend).toBe("cpu");
  });

  it("says which frames are too large", async () => {
    const large = { ...run, parent: { ...parent, poolSize: 1 << 24 } };
    const mask = { cross: [0, 0], alive: scanned.pools.map(() => 1 << 24) };
    const many = new Float64Array(201);
    expect(await engine.dense(large, mask, many, forever())).toMatchObject({
      layers: null,
      note: "not evaluated at this size",
    });
  });

  it("answers only the newest request of a kind", async () => {
    const older = engine.scan(document, 200_000, forever());
    const newer = engine.scan(document, 9000, forever());
    await expect(older).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(await newer).toEqual(scanned);
  });

  it("stops a search when its signal is aborted, with the signal's reason", async () => {
    const controller = new AbortController();
    const search = engine.scan(document, 1 << 22, {
      signal: controller.signal,
      onProgress: (done, of) => {
        expect(of).toBe(scanned.pools.length * (1 << 22));
        if (done > 0) controller.abort();
      },
    });
    await expect(search).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
    expect(await engine.scan(document, 9000, forever())).toEqual(scanned);
  });
});

describe("the engine whose WebGL worker dies", () => {
  it("gives the frame to core, says so, and does not try again", async () => {
    vi.stubGlobal("Worker", FakeWorker);
    opened.length = 0;
    const engine = createEngine();
    const whole = { cross: [9000, 9000], alive: scanned.pools.map(() => 9000) };
    const expected = denseLayers(wiring, parent, whole, [], inputs);
    for (const _ of [1, 2])
      expect(await engine.dense(run, whole, inputs, forever())).toEqual({
        layers: expected,
        backend: "cpu",
        programs: 0,
        note: "the worker did not start",
      });
    expect(opened).toEqual(["search/webgl/worker.ts", "worker.ts"]);
    engine.dispose();
    vi.unstubAllGlobals();
  });
});
