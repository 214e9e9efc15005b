import { expect, it, vi } from "vitest";
import { finish, scanSteps } from "../../core/construct/prune";
import { supError } from "../../core/error/error";
import { type Experiment, run as runAtOnce } from "../../core/experiment/experiment";
import { wire } from "../../core/network/wiring";
import { randomTarget } from "../../core/task/targets";
import type { StageEngine } from "../../port/engine";
import { DEFAULT_DOCUMENT, experimentOn } from "../document/default";
import { setPoolSize, setRule } from "../document/edit";
import { setBias, setWeight } from "../document/edit-target";
import { createSession } from "../store";
import { DEFAULT_VIEW } from "../view/view";
import { startRunner } from "./runner";

vi.useFakeTimers();

/** An engine that answers when it is told to. */
function slowEngine() {
  const waiting: (() => void)[] = [];
  const later = <Result>(compute: () => Result, signal: AbortSignal) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push(() =>
        signal.aborted ? reject(new DOMException("", "AbortError")) : resolve(compute()),
      );
    });
  const scan = vi.fn<StageEngine["scan"]>(({ target, parent, rule }, poolSize, { signal }) =>
    later(() => finish(scanSteps(wire(target), { ...parent, poolSize }, rule)), signal),
  );
  const error = vi.fn<StageEngine["error"]>(({ target, ticket, wiring, document }, { signal }) =>
    later(() => supError(target, ticket.slopes, wiring, document.domain), signal),
  );
  const never = () => new Promise<never>(() => undefined);
  const searched = { get: () => null, subscribe: () => () => undefined };
  const engine: StageEngine = { scan, error, sums: never, dense: never, check: never, searched };
  const answer = async () => {
    for (const settle of waiting.splice(0)) settle();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { engine, scan, error, answer };
}

function start(document: Experiment) {
  const store = createSession(document, DEFAULT_VIEW);
  const slow = slowEngine();
  const runs = startRunner(store, slow.engine);
  return { ...slow, runs, store, edit: store.getState().edit };
}

const slopesOf = (document: Experiment) => runAtOnce(document).ticket.slopes;

it.each([1000, 10_000])(
  "a weight that moves at k = %i is on stage at once, with its exact error",
  (k) => {
    const { runs, scan, edit } = start(setPoolSize(DEFAULT_DOCUMENT, k));
    for (let step = 1; step <= 5; step++) {
      edit((now) => setWeight(now, 0, 1, 0, 0.8 - 0.01 * step), { merge: "drag" });
      const { run, search } = runs.getState();
      expect(search).toBeNull();
      expect(run.ticket.slopes).toEqual(slopesOf(run.document));
      expect(run.error).toEqual(runAtOnce(run.document).error);
      expect(run.document.target.layers[0].weights[1][0]).toBeCloseTo(0.8 - 0.01 * step, 9);
    }
    expect(scan).not.toHaveBeenCalled();
  },
);

it("at k = 1 000 000 the engine searches once, and an edited weight's own pool is searched at once", async () => {
  const document = setPoolSize(DEFAULT_DOCUMENT, 1_000_000);
  const { runs, scan, edit, answer } = start(document);
  expect(runs.getState().search).not.toBeNull();
  await answer();
  expect(runs.getState().run.ticket.poolSize).toBe(1_000_000);
  edit((now) => setWeight(now, 1, 0, 2, -0.3));
  edit((now) => setBias(now, 0, 2, 0.4));
  const { run, search } = runs.getState();
  expect(search).toBeNull();
  expect(scan).toHaveBeenCalledOnce();
  expect(run.ticket.slopes).toEqual(slopesOf(run.document));
});

it("a search of 200 million neurons shows a narrower ticket on the way, and goes on", async () => {
  const widest = 2 ** 24;
  const { runs, scan, answer } = start(setPoolSize(DEFAULT_DOCUMENT, widest));
  await answer();
  const { run, search } = runs.getState();
  const { poolSize } = run.ticket;
  expect(poolSize).toBe(widest / 16);
  expect(run.document.parent).toMatchObject({ poolSize });
  expect(run.ticket.slopes).toEqual(slopesOf(setPoolSize(DEFAULT_DOCUMENT, poolSize)));
  expect(search).not.toBeNull();
  expect(scan.mock.calls.map(([, width]) => width)).toEqual([poolSize, widest]);
});

it("a wider search made in advance survives an edit", async () => {
  const { runs, scan, edit, answer } = start(DEFAULT_DOCUMENT);
  await vi.advanceTimersByTimeAsync(300);
  await answer();
  edit((now) => setWeight(now, 0, 0, 0, 0.11));
  edit((now) => setPoolSize(now, 50_000));
  expect(runs.getState().run.ticket.poolSize).toBe(50_000);
  expect(scan).toHaveBeenCalledOnce();
});

it("an exact error that takes long is shown under no other weight than its own", async () => {
  const bent = setPoolSize(experimentOn(randomTarget(1, [2, 16, 8, 1], true)), 100);
  const { runs, error, edit, answer } = start(bent);
  expect(error).toHaveBeenCalledOnce();
  expect(runs.getState().run.error).toBeNull();
  edit((now) => setWeight(now, 0, 0, 0, 0.123));
  expect(runs.getState().run.error).toBeNull();
  await answer();
  const { run } = runs.getState();
  expect(run.document.target.layers[0].weights[0][0]).toBe(0.123);
  expect(run.error).toEqual(runAtOnce(run.document).error);
});

it("subsets of all pools are left to the engine, those of one weight are found at once", async () => {
  const { runs, scan, edit, answer } = start(DEFAULT_DOCUMENT);
  edit((now) => setRule(now, "subset-sum"));
  expect(runs.getState().run.document.rule.name).toBe("pair");
  await answer();
  expect(runs.getState().run.document.rule.name).toBe("subset-sum");
  edit((now) => setWeight(now, 0, 0, 0, 0.37));
  expect(runs.getState().run.document.target.layers[0].weights[0][0]).toBe(0.37);
  expect(scan).toHaveBeenCalledOnce();
});

it("a link whose subsets all tie opens on single neurons, and the engine searches the rest", async () => {
  // Products that float64 cannot tell from nothing beside the weights: each must be compared with all subsets before it.
  const listed = Array.from({ length: 40 }, (_, t) => [1, 2 ** (-60 - t)] as const);
  const target = randomTarget(1, [16, 16, 1], false);
  const document: Experiment = { ...experimentOn(target), parent: { listed } };
  const { runs, scan, edit } = start(setRule(document, "subset-sum"));
  expect(runs.getState().run.ticket.poolSize).toBe(1);
  expect(runs.getState().run.ticket.kept).toHaveLength(2 * 16 * 16 + 16);
  expect(scan.mock.calls.map(([, width]) => width)).toEqual([40]);
  edit((now) => setRule(now, "product"));
  expect(runs.getState().run.ticket.poolSize).toBe(40);
});
