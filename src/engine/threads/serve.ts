import { drawInVectors } from "../../core/random/random";
import { startVectors } from "../../core/random/threefry-simd";
import type { Compute, Reply, Request } from "../protocol";

/** The side of a port that a worker speaks on. */
export interface Port {
  postMessage(reply: Reply): void;
  onmessage: ((event: MessageEvent<Request>) => void) | null;
}

/** Answers requests until the thread ends; a newer request of the same kind, or a cancel, ends the one before. */
export function serve(port: Port, compute: Compute): void {
  drawInVectors(startVectors);
  const running = new Map<string, { id: number; controller: AbortController }>();

  port.onmessage = async ({ data: request }) => {
    const { id, kind } = request;
    if (kind === "cancel") {
      for (const job of running.values()) if (job.id === id) job.controller.abort();
      return;
    }
    running.get(kind)?.controller.abort();
    const controller = new AbortController();
    running.set(kind, { id, controller });
    const { signal } = controller;
    const report = (done: number) => port.postMessage({ id, state: "partial", done });
    try {
      const answer = await compute(kind, request.ask, report, signal);
      if (!signal.aborted) port.postMessage({ id, state: "done", answer });
    } catch (reason) {
      if (!signal.aborted)
        port.postMessage({
          id,
          state: "failed",
          reason: reason instanceof Error ? reason.message : String(reason),
        });
    } finally {
      if (running.get(kind)?.id === id) running.delete(kind);
    }
  };
}
