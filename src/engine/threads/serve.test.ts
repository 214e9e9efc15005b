import { describe, expect, it } from "vitest";
import type { Compute, Reply, Request } from "../protocol";
import { type Port, serve } from "./serve";

/** A worker whose answers are given by hand, and everything that it has posted. */
function fakeWorker() {
  const replies: Reply[] = [];
  const jobs: {
    signal: AbortSignal;
    finish: (answer: unknown) => void;
    fail: (e: Error) => void;
  }[] = [];
  const compute = ((_kind, _ask, report, signal) =>
    new Promise((finish, fail) => {
      report(5);
      jobs.push({ signal, finish: finish as (answer: unknown) => void, fail });
    })) as Compute;
  const port: Port = { postMessage: (reply) => replies.push(reply), onmessage: null };
  serve(port, compute);
  const send = (request: unknown) =>
    port.onmessage?.({ data: request as Request } as MessageEvent<Request>);
  return { replies, jobs, send };
}
const turn = () => new Promise((resume) => setTimeout(resume));

describe("serve", () => {
  it("reports on the way and answers under the request's id", async () => {
    const { replies, jobs, send } = fakeWorker();
    send({ id: 7, kind: "scan", ask: {} });
    jobs[0]?.finish([]);
    await turn();
    expect(replies).toEqual([
      { id: 7, state: "partial", done: 5 },
      { id: 7, state: "done", answer: [] },
    ]);
  });

  it("ends a request when a newer one of its kind comes, and no other", async () => {
    const { jobs, send } = fakeWorker();
    send({ id: 1, kind: "scan", ask: {} });
    send({ id: 2, kind: "error", ask: {} });
    send({ id: 3, kind: "scan", ask: {} });
    expect(jobs.map(({ signal }) => signal.aborted)).toEqual([true, false, false]);
  });

  it("ends a cancelled request without a word", async () => {
    const { replies, jobs, send } = fakeWorker();
    send({ id: 1, kind: "scan", ask: {} });
    send({ id: 1, kind: "cancel" });
    jobs[0]?.fail(new Error("aborted"));
    await turn();
    expect(jobs[0]?.signal.aborted).toBe(true);
    expect(replies.filter(({ state }) => state !== "partial")).toEqual([]);
  });

  it("says why a request failed", async () => {
    const { replies, jobs, send } = fakeWorker();
    send({ id: 1, kind: "dense", ask: {} });
    jobs[0]?.fail(new Error("no memory"));
    await turn();
    expect(replies.at(-1)).toEqual({ id: 1, state: "failed", reason: "no memory" });
  });
});
