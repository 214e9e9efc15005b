import type { Engine } from "./client";
import type { WebGLUse } from "./gpu";
import type { SearchReport } from "./search/search";
import { observable } from "./threads/observable";
import { pause } from "./threads/pause";

/** The engine, on its way while the page paints its first picture by itself; whatever is asked of it waits for it. */
export function lateEngine(use: () => WebGLUse): Engine {
  const searched = observable<SearchReport | null>(null);
  const arrival = pause().then(async () => {
    const { createEngine } = await import("./client");
    const engine = createEngine(use);
    engine.searched.subscribe(() => searched.set(engine.searched.get()));
    return engine;
  });
  // Whoever asks is told why it did not come.
  arrival.catch(() => undefined);
  return {
    searched,
    scan: async (...ask) => (await arrival).scan(...ask),
    sums: async (...ask) => (await arrival).sums(...ask),
    error: async (...ask) => (await arrival).error(...ask),
    dense: async (...ask) => (await arrival).dense(...ask),
    check: async (...ask) => (await arrival).check(...ask),
    sweep: async (...ask) => (await arrival).sweep(...ask),
    inSlices: async (...ask) => (await arrival).inSlices(...ask),
    dispose: () => void arrival.then((engine) => engine.dispose()),
  };
}
