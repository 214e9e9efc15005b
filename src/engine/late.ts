import type { Engine, SearchReport } from "../port/engine";
import type { WebGLUse } from "./gpu";
import { observable } from "./threads/observable";
import { pause } from "./threads/pause";

/** The engine, on its way while the page paints its first picture by itself; whatever is asked of it waits for it. */
export function lateEngine(use: () => WebGLUse): Engine {
  const searched = observable<SearchReport | null>(null);
  const load = async () => {
    const { createEngine } = await import("./client");
    const engine = createEngine(use);
    engine.searched.subscribe(() => searched.set(engine.searched.get()));
    return engine;
  };
  let arrival = pause().then(load);
  // Whoever asks is told why it did not come; the next one has it tried again.
  arrival.catch(() => undefined);
  const arrived = () => {
    arrival = arrival.catch(load);
    return arrival;
  };
  return {
    searched,
    scan: async (...ask) => (await arrived()).scan(...ask),
    sums: async (...ask) => (await arrived()).sums(...ask),
    error: async (...ask) => (await arrived()).error(...ask),
    dense: async (...ask) => (await arrived()).dense(...ask),
    check: async (...ask) => (await arrived()).check(...ask),
    sweep: async (...ask) => (await arrived()).sweep(...ask),
    inSlices: async (...ask) => (await arrived()).inSlices(...ask),
    dispose: () => void arrival.then((engine) => engine.dispose()),
  };
}
