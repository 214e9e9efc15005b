import type { Advance, Finders, Search, Walk } from "../../port/finders";
import type { Compute } from "../protocol";
import { createCrew } from "../threads/crew";
import { createLane, type Lane, type Thread, ThreadLost } from "../threads/lane";
import { pageThread, threadCount } from "../threads/page-thread";

const startWorker = (): Thread =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

/** Needed only where no worker starts; a run has a page's thread of its own, as it would have a worker. */
function pageLane(): Lane {
  let steps: Promise<Compute> | undefined;
  return createLane(() =>
    pageThread(async (...ask) => {
      steps ??= import("./steps").then(({ createSteps }) => createSteps());
      return (await steps)(...ask);
    }),
  );
}

/** A run in a thread of its own. Where that is lost, the page computes the run again, up to where it was: it is the same. */
function walk(search: Search): Walk {
  let lane = createLane(startWorker);
  let begun = false;
  let seen = 0;

  async function step(signal: AbortSignal): Promise<Advance> {
    const ask = { search: begun ? null : search };
    begun = true;
    return lane.ask("advance", ask, { signal });
  }

  async function again(signal: AbortSignal): Promise<Advance> {
    lane = pageLane();
    begun = false;
    for (let i = 0; i < seen; i++) await step(signal);
    return step(signal);
  }

  return {
    async next(signal) {
      try {
        const answer = await step(signal);
        seen++;
        return answer;
      } catch (reason) {
        if (!(reason instanceof ThreadLost) || signal.aborted) throw reason;
        const answer = await again(signal);
        seen++;
        return answer;
      }
    },
    close: () => lane.close("the run is over"),
  };
}

/** Runs of methods in workers, or in the page where there are none. */
export function createFinders(): Finders {
  const crew = createCrew(
    Array.from({ length: threadCount() }, () => createLane(startWorker)),
    pageLane(),
  );
  return {
    size: threadCount(),
    walk,
    async all(searches, found, signal) {
      const places = new Map<Search, number>();
      let next = 0;
      const take = (): Search | null => {
        const search = searches[next];
        if (!search) return null;
        places.set(search, next++);
        return search;
      };
      const settle = (finding: Parameters<typeof found>[0], search: Search) =>
        found(finding, places.get(search) as number);
      await crew.share("whole", { take, settle }, signal);
    },
    dispose: () => crew.close("disposed"),
  };
}
