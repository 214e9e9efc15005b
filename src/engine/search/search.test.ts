import { describe, expect, it, vi } from "vitest";
import { scan } from "../../core/construct/prune";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { draw, LATTICE, STREAM } from "../../core/random/random";
import type { SearchQuestion, SearchReport } from "../../port/engine";
import type { Gpu, WebGLUse } from "../gpu";
import { createCrew } from "../threads/crew";
import { createLane, type Thread } from "../threads/lane";
import { serve } from "../threads/serve";
import { compute } from "./compute";
import { createSearcher } from "./search";

function thread(): Thread {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as never, compute);
  return Object.assign(port1, { terminate: () => port1.close() }) as never;
}

/** A thread that dies with its second question. */
function mortal(): Thread {
  const living = thread();
  let questions = 0;
  const dying: Thread = {
    postMessage(request) {
      if (++questions === 2) setTimeout(() => dying.onerror?.({ message: "killed" } as ErrorEvent));
      else living.postMessage(request);
    },
    terminate: () => living.terminate(),
    onmessage: null,
    onerror: null,
  };
  living.onmessage = (event) => dying.onmessage?.(event);
  return dying;
}

const noGpu: Gpu = { ask: async () => null, refusal: () => "no WebGL 2", close: () => {} };

async function search(
  document: SearchQuestion,
  { starts = [thread, thread, thread], gpu = noGpu, use = "never" as WebGLUse } = {},
) {
  const reports: SearchReport[] = [];
  const progress: number[] = [];
  const lanes = starts.map((start) => createLane(start));
  const crew = createCrew(lanes, createLane(thread));
  const searcher = createSearcher(
    crew,
    gpu,
    () => use,
    (report) => reports.push(report),
  );
  const { signal } = new AbortController();
  const found = await searcher.scan(document, { signal, onProgress: (n) => progress.push(n) });
  crew.close("over");
  return { found, reports, progress };
}

const core = ({ target, parent, rule }: SearchQuestion) => scan(wire(target), parent, rule);

const special = [0, 1, -1, LATTICE, -LATTICE, 0.5, 4, -2.5];
/** 528 slots, the special weights among them. */
const wide: Network = {
  layers: [
    {
      weights: Array.from({ length: 16 }, (_, row) =>
        Array.from(
          { length: 16 },
          (_, i) => special[16 * row + i] ?? draw(7, STREAM.samples, 16 * row + i),
        ),
      ),
    },
    { weights: [Array.from({ length: 16 }, (_, i) => special[i] ?? draw(8, STREAM.samples, i))] },
  ],
};
const narrow: Network = { layers: [{ weights: [[0.3]] }] };

const documents: [string, SearchQuestion][] = (["pair", "product"] as const).flatMap((name) =>
  (["private", "shared"] as const).flatMap((pools): [string, SearchQuestion][] => [
    [
      `many ${pools} pools, ${name} rule`,
      { target: wide, parent: { seed: 5, pools, poolSize: 2_003 }, rule: { name } },
    ],
    [
      `a wide ${pools} pool, ${name} rule`,
      { target: narrow, parent: { seed: 6, pools, poolSize: 1_000_003 }, rule: { name } },
    ],
  ]),
);

describe("a search on several threads has the records of core", () => {
  it.each(documents)(
    "in %s",
    async (_, document) => {
      const { found, progress } = await search(document);
      expect(found).toEqual(core(document));
      expect(progress.at(-1)).toBe(wire(document.target).weights.length * found.poolSize);
    },
    60_000,
  );

  it("for subsets and for listed pairs, pool by pool", async () => {
    const target: Network = { layers: [{ weights: [[0.3, -0.8]], biases: [0.2] }] };
    const listed = Array.from({ length: 60 }, (_, t) => [draw(1, 2, t), draw(2, 2, t)] as const);
    const random = { seed: 1, pools: "private", poolSize: 500 } as const;
    for (const document of [
      { target, parent: random, rule: { name: "subset-sum" as const } },
      { target, parent: random, rule: { name: "subset-sum" as const, maxSubset: 1 as const } },
      { target, parent: { listed }, rule: { name: "pair" as const } },
    ])
      expect((await search(document)).found).toEqual(core(document));
  });

  const [, [, wideDocument]] = documents;

  it.each([
    ["one thread dies", [mortal, thread]],
    ["every thread dies", [mortal, mortal]],
    ["every thread but the first dies", [thread, mortal, mortal]],
  ])(
    "when %s, and says so",
    async (_, starts) => {
      const document = {
        ...wideDocument,
        parent: { seed: 1, pools: "private", poolSize: 2_100_001 } as const,
      };
      const { found, reports } = await search(document, { starts });
      expect(found).toEqual(core(document));
      expect(reports[0]).toMatchObject({ engine: "cpu", note: "killed" });
    },
    60_000,
  );
});

describe("the choice of the engine", () => {
  const document: SearchQuestion = {
    target: narrow,
    parent: { seed: 1, pools: "private", poolSize: (1 << 25) + 1 },
    rule: { name: "pair" },
  };
  const small: SearchQuestion = {
    ...document,
    parent: { seed: 1, pools: "private", poolSize: 1 << 21 },
  };

  /** A device that takes a while and finds what it is given. */
  const deviceOf = (nanoseconds: number) => {
    const asked: number[] = [];
    const gpu: Gpu = {
      ...noGpu,
      refusal: () => undefined,
      async ask(_kind, what) {
        const { poolSize } = what.parent as { poolSize: number };
        asked.push(poolSize);
        await new Promise((resume) => setTimeout(resume, (poolSize * nanoseconds) / 1e6));
        return [] as never;
      },
    };
    return { gpu, asked };
  };

  it("takes a device that is faster, after a short race", async () => {
    const { gpu, asked } = deviceOf(0.01);
    const { reports } = await search(document, { gpu, use: "auto" });
    expect(reports).toMatchObject([{ engine: "webgl", note: undefined }]);
    expect(asked.at(-1)).toBe((1 << 25) + 1);
  }, 60_000);

  it("leaves a device that is slower", async () => {
    const { gpu, asked } = deviceOf(400);
    const { reports } = await search(document, { gpu, use: "auto" });
    expect(reports).toMatchObject([{ engine: "cpu", note: undefined }]);
    expect(asked).toHaveLength(2);
  }, 60_000);

  it("asks no device for a short search, unless it must", async () => {
    const { gpu, asked } = deviceOf(0.01);
    expect((await search(small, { gpu, use: "auto" })).reports).toMatchObject([{ engine: "cpu" }]);
    expect(asked).toEqual([]);
    expect((await search(small, { gpu, use: "always" })).reports).toMatchObject([
      { engine: "webgl" },
    ]);
  });

  it("asks no device that is switched off", async () => {
    const ask = vi.fn();
    const { reports } = await search(small, { gpu: { ...noGpu, ask }, use: "never" });
    expect(reports).toMatchObject([{ engine: "cpu", note: undefined }]);
    expect(ask).not.toHaveBeenCalled();
  });

  it("says why there is no device, with core's records", async () => {
    const { found, reports } = await search(small, { use: "always" });
    expect(found).toEqual(core(small));
    expect(reports).toMatchObject([{ engine: "cpu", note: "no WebGL 2" }]);
  });
});
