import type { Answer, Ask, Kind } from "../protocol";
import { type AskOptions, type Lane, ThreadLost } from "./lane";

/** A long computation as many questions of one kind. */
export interface Plan<K extends Kind> {
  /** The next question; null when there is none, for now or at all. */
  take(): Ask<K> | null;
  settle(answer: Answer<K>, question: Ask<K>): void;
  /** Told after every answer and every report, with the work that threads have done on questions not yet settled. */
  progress?(underWay: number): void;
}

/** Several threads that do the same, and the page's own for when none of them is left. */
export interface Crew {
  readonly size: number;
  /** Asks one thread. */
  ask<K extends Kind>(kind: K, what: Ask<K>, options: AskOptions): Promise<Answer<K>>;
  /** Asks all threads at once, question by question. A later plan of a kind ends an earlier, which rejects with AbortError. */
  share<K extends Kind>(kind: K, plan: Plan<K>, signal: AbortSignal): Promise<void>;
  /** Why the last thread that was lost is lost. */
  lost(): string | undefined;
  close(reason: string): void;
}

const superseded = () => new DOMException("a newer plan has taken its place", "AbortError");

export function createCrew(lanes: readonly Lane[], page: Lane): Crew {
  const able = new Set(lanes);
  const sharing = new Map<Kind, AbortController>();
  let lost: string | undefined;

  /** The answer of a lane; null when its thread is lost. */
  async function attempt<K extends Kind>(
    lane: Lane,
    kind: K,
    what: Ask<K>,
    options: AskOptions,
  ): Promise<Answer<K> | null> {
    try {
      return await lane.ask(kind, what, options);
    } catch (reason) {
      if (!(reason instanceof ThreadLost) || lane === page) throw reason;
      able.delete(lane);
      lost = reason.message;
      return null;
    }
  }

  async function share<K extends Kind>(kind: K, plan: Plan<K>, signal: AbortSignal): Promise<void> {
    const returned: Ask<K>[] = [];
    const underWay = new Map<Lane, number>();
    const report = () =>
      plan.progress?.([...underWay.values()].reduce((sum, done) => sum + done, 0));

    async function work(lane: Lane): Promise<void> {
      const onProgress = (done: number) => {
        underWay.set(lane, done);
        report();
      };
      for (;;) {
        signal.throwIfAborted();
        const question = returned.pop() ?? plan.take();
        if (!question) return;
        const answer = await attempt(lane, kind, question, { signal, onProgress });
        underWay.delete(lane);
        if (answer === null) {
          returned.push(question);
          return;
        }
        plan.settle(answer, question);
        report();
      }
    }

    do await Promise.all(able.size > 0 ? [...able].map(work) : [work(page)]);
    while (returned.length > 0);
  }

  return {
    size: lanes.length,
    async ask(kind, what, options) {
      for (const lane of able) {
        const answer = await attempt(lane, kind, what, options);
        if (answer !== null) return answer;
      }
      return page.ask(kind, what, options);
    },
    async share(kind, plan, signal) {
      signal.throwIfAborted();
      sharing.get(kind)?.abort(superseded());
      const controller = new AbortController();
      sharing.set(kind, controller);
      const stop = () => controller.abort(signal.reason);
      signal.addEventListener("abort", stop, { once: true });
      try {
        await share(kind, plan, controller.signal);
      } catch (reason) {
        // What one thread cannot answer ends the plan for all.
        controller.abort(reason);
        throw reason;
      } finally {
        signal.removeEventListener("abort", stop);
      }
    },
    lost: () => lost,
    close(reason) {
      for (const lane of [...lanes, page]) lane.close(reason);
    },
  };
}
