import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Ask, Request } from "../protocol";
import { createLane, type Thread, ThreadLost } from "./lane";

const what = {} as Ask<"search">;
const options = { signal: new AbortController().signal };

/** A thread that says only what it is told to. */
function silentThread() {
  const requests: Request[] = [];
  const thread: Thread & { ended: boolean } = {
    ended: false,
    postMessage: (request) => requests.push(request),
    terminate: () => {
      thread.ended = true;
    },
    onmessage: null,
    onerror: null,
  };
  const report = () =>
    thread.onmessage?.({ data: { id: 1, state: "partial", done: 1 } } as MessageEvent);
  return { thread, requests, report };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("a thread that was killed while it worked is lost after ten quiet seconds", async () => {
  const { thread, report } = silentThread();
  const answer = createLane(() => thread).ask("search", what, options);
  const failure = expect(answer).rejects.toThrow("the worker stopped answering");
  report();
  vi.advanceTimersByTime(9_000);
  report();
  vi.advanceTimersByTime(9_000);
  expect(thread.ended).toBe(false);
  vi.advanceTimersByTime(1_000);
  await failure;
  expect(thread.ended).toBe(true);
});

it("a thread has a minute to load, and all the time in the world while nothing is asked of it", async () => {
  const { thread, report } = silentThread();
  const lane = createLane(() => thread);
  const first = lane.ask("search", what, options);
  vi.advanceTimersByTime(59_000);
  report();
  thread.onmessage?.({ data: { id: 1, state: "done", answer: [] } } as MessageEvent);
  expect(await first).toEqual([]);
  vi.advanceTimersByTime(3_600_000);
  expect(thread.ended).toBe(false);
});

it("after a loss every request fails at once", async () => {
  const { thread } = silentThread();
  const lane = createLane(() => thread);
  const pending = lane.ask("search", what, options);
  thread.onerror?.({ message: "out of memory" } as ErrorEvent);
  await expect(pending).rejects.toThrow("out of memory");
  await expect(lane.ask("search", what, options)).rejects.toBeInstanceOf(ThreadLost);
});

it("a cancelled request is answered by its signal's reason, and the thread is told", async () => {
  const { thread, requests } = silentThread();
  const controller = new AbortController();
  const pending = createLane(() => thread).ask("search", what, { signal: controller.signal });
  controller.abort(new Error("enough"));
  await expect(pending).rejects.toThrow("enough");
  expect(requests.map(({ kind }) => kind)).toEqual(["search", "cancel"]);
});
