import { createStore, type StoreApi } from "zustand/vanilla";
import type { Finding, Frame } from "../../core/methods/method";
import type { Finders, Search, Walk } from "../../port/finders";

export type FilmStatus = "idle" | "running" | "paused" | "done" | "failed";

/** A run as it is seen: its frames so far, and what it ended with. */
export interface Film {
  readonly status: FilmStatus;
  readonly frames: readonly Frame[];
  readonly finding: Finding | null;
  readonly reason?: string;
}

export interface FilmRun {
  readonly store: StoreApi<Film>;
  /** Begins, or goes on. */
  start(): void;
  /** Stops after the frame in work. */
  pause(): void;
  /** One frame more. */
  step(): void;
  /** Ends the run and forgets it. */
  cancel(): void;
}

/** A turn for each frame, so that many runs share few cores fairly. */
export function createTurns(size: number) {
  let free = size;
  const waiting: (() => void)[] = [];
  return {
    async take(): Promise<void> {
      if (free > 0) free--;
      else await new Promise<void>((go) => waiting.push(go));
    },
    give(): void {
      const next = waiting.shift();
      if (next) next();
      else free++;
    },
  };
}

export type Turns = ReturnType<typeof createTurns>;

const NOTHING: Film = { status: "idle", frames: [], finding: null };

/** The film of a run, to be started. */
export function createFilm(finders: Finders, search: Search, turns: Turns): FilmRun {
  const store = createStore<Film>(() => NOTHING);
  let walk: Walk | null = null;
  let life = new AbortController();
  let going = false;
  let wanted = 0;

  async function frame(of: Walk, { signal }: AbortController): Promise<void> {
    await turns.take();
    try {
      if (signal.aborted) return;
      const { frame, finding } = await of.next(signal);
      if (signal.aborted) return;
      const frames = frame ? [...store.getState().frames, frame] : store.getState().frames;
      store.setState(finding ? { frames, finding, status: "done" } : { frames });
    } finally {
      turns.give();
    }
  }

  async function go(): Promise<void> {
    if (going) return;
    going = true;
    const own = life;
    walk ??= finders.walk(search);
    const of = walk;
    store.setState({ status: "running" });
    try {
      while (wanted > 0 && !own.signal.aborted && !store.getState().finding) {
        wanted--;
        await frame(of, own);
      }
      if (own.signal.aborted) return;
      if (store.getState().finding) of.close();
      else store.setState({ status: "paused" });
    } catch (reason) {
      if (own.signal.aborted) return;
      store.setState({ status: "failed", reason: String(reason) });
    } finally {
      if (own === life) going = false;
    }
  }

  const ask = (frames: number): void => {
    if (store.getState().status === "done") return;
    wanted = frames;
    void go();
  };
  return {
    store,
    start: () => ask(Number.POSITIVE_INFINITY),
    step: () => ask(1),
    pause() {
      wanted = 0;
    },
    cancel() {
      life.abort();
      life = new AbortController();
      going = false;
      wanted = 0;
      walk?.close();
      walk = null;
      store.setState(NOTHING, true);
    },
  };
}
