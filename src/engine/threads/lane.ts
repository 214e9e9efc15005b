import type { Answer, Ask, Kind, Reply, Request } from "../protocol";

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
  readonly signal: AbortSignal;
  readonly cancel: () => void;
  readonly kind: Kind;
  readonly onProgress?: (done: number) => void;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * A working thread reports every few milliseconds. One that was killed says nothing at all: it counts as lost after so
 * many looks without a word, which are more while it may still be loading. Looks, not time: a page that slept saw none.
 */
const LOOK_MS = 1_000;
const PATIENCE = { loading: 60, working: 10 } as const;

const superseded = () => new DOMException("a newer request has taken its place", "AbortError");

/** Requests to one thread, which starts with the first of them. Once the thread is lost, every request fails with `ThreadLost`. */
export function createLane(start: () => Thread): Lane {
  const pending = new Map<number, Pending>();
  let thread: Thread | null = null;
  let lost: ThreadLost | null = null;
  let nextId = 1;
  let looks = 0;
  let patience: number = PATIENCE.loading;
  let watch: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    if (++looks >= patience) close("the worker stopped answering");
  }

  /** Forgets a request; the thread is watched while there are any. */
  function forget({ id, signal, cancel }: Pending): void {
    signal.removeEventListener("abort", cancel);
    pending.delete(id);
    if (pending.size > 0) return;
    clearInterval(watch);
    watch = undefined;
  }

  function close(reason: string): void {
    lost ??= new ThreadLost(reason);
    thread?.terminate();
    for (const request of pending.values()) {
      forget(request);
      request.reject(lost);
    }
  }

  function receive({ data: reply }: MessageEvent<Reply>): void {
    looks = 0;
    patience = PATIENCE.working;
    const request = pending.get(reply.id);
    if (!request) return;
    if (reply.state === "partial") {
      request.onProgress?.(reply.done);
      return;
    }
    forget(request);
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
          forget(older);
          older.reject(superseded());
        }
      const id = nextId++;
      const cancel = () => {
        forget(request);
        to.postMessage({ id, kind: "cancel" });
        reject(signal.reason);
      };
      const request: Pending = { id, kind, signal, cancel, onProgress, resolve, reject };
      pending.set(id, request);
      signal.addEventListener("abort", cancel);
      looks = 0;
      watch ??= setInterval(look, LOOK_MS);
      to.postMessage({ id, kind, ask } as Request);
    });
  }

  return { ask: send, close };
}
