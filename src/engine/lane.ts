import type { Answer, Ask, Kind, Reply, Request } from "./protocol";

/** The part of a Worker that a lane uses. */
export interface Thread {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Reply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** The thread could not start or has died; the question itself may be fine. */
export class ThreadLost extends Error {}

export interface AskOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

export interface Lane {
  ask<K extends Kind>(kind: K, ask: Ask<K>, options: AskOptions): Promise<Answer<K>>;
  close(reason: string): void;
}

interface Pending {
  readonly id: number;
  readonly kind: Kind;
  readonly onProgress?: (done: number) => void;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
}

const superseded = () => new DOMException("a newer request has taken its place", "AbortError");

/** Requests to one thread, which starts with the first of them. Once the thread is lost, every request fails with `ThreadLost`. */
export function createLane(start: () => Thread): Lane {
  const pending = new Map<number, Pending>();
  let thread: Thread | null = null;
  let lost: ThreadLost | null = null;
  let nextId = 1;

  function close(reason: string): void {
    lost ??= new ThreadLost(reason);
    thread?.terminate();
    for (const { id, reject } of pending.values()) {
      pending.delete(id);
      reject(lost);
    }
  }

  function receive({ data: reply }: MessageEvent<Reply>): void {
    const request = pending.get(reply.id);
    if (!request) return;
    if (reply.state === "partial") {
      request.onProgress?.(reply.done);
      return;
    }
    pending.delete(reply.id);
    if (reply.state === "done") request.resolve(reply.answer as never);
    else request.reject(new Error(reply.reason));
  }

  function started(): Thread {
    if (lost) throw lost;
    if (thread) return thread;
    try {
      thread = start();
    } catch (reason) {
      close(reason instanceof Error ? reason.message : String(reason));
      throw lost;
    }
    thread.onmessage = receive;
    thread.onerror = (event) => close(event.message || "the worker did not start");
    return thread;
  }

  function send<K extends Kind>(kind: K, ask: Ask<K>, { signal, onProgress }: AskOptions) {
    return new Promise<Answer<K>>((resolve, reject) => {
      signal.throwIfAborted();
      const to = started();
      for (const older of pending.values())
        if (older.kind === kind) {
          pending.delete(older.id);
          older.reject(superseded());
        }
      const id = nextId++;
      const cancel = () => {
        if (!pending.delete(id)) return;
        to.postMessage({ id, kind: "cancel" });
        reject(signal.reason);
      };
      // One signal may serve thousands of requests.
      const forget = () => signal.removeEventListener("abort", cancel);
      pending.set(id, {
        id,
        kind,
        onProgress,
        resolve: (answer) => {
          forget();
          resolve(answer);
        },
        reject: (reason) => {
          forget();
          reject(reason);
        },
      });
      signal.addEventListener("abort", cancel, { once: true });
      to.postMessage({ id, kind, ask } as Request);
    });
  }

  return { ask: send, close };
}
