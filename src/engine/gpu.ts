import type { Answer, Ask } from "./protocol";
import { type AskOptions, createLane, type Thread } from "./threads/lane";

/** `auto` takes WebGL where there is a GPU, `always` also in software, `never` leaves everything to core. */
export type WebGLUse = "auto" | "always" | "never";

/** The thread that computes by WebGL. Whatever it cannot do, core can. */
export interface Gpu {
  /** Its answer; null when it is refused. A device that has failed once under a use is not asked again under it. */
  ask<K extends "dense" | "check" | "search">(
    kind: K,
    what: Omit<Ask<K>, "software">,
    options: AskOptions,
  ): Promise<Answer<K> | null>;
  /** Why it is refused under the present use. */
  refusal(): string | undefined;
  close(reason: string): void;
}

const startDevice = (): Thread =>
  new Worker(new URL("./search/webgl/worker.ts", import.meta.url), { type: "module" });

/** `use` is asked before every question. */
export function createGpu(use: () => WebGLUse): Gpu {
  let lane = createLane(startDevice);
  const refusals = new Map<WebGLUse, string>([["never", "WebGL is switched off"]]);
  return {
    async ask(kind, what, options) {
      const asked = use();
      if (refusals.has(asked)) return null;
      try {
        return await lane.ask(kind, { ...what, software: asked === "always" } as never, options);
      } catch (reason) {
        if (reason instanceof DOMException && reason.name === "AbortError") throw reason;
        const refusal = reason instanceof Error ? reason.message : String(reason);
        refusals.set(asked, refusal);
        lane.close(refusal);
        lane = createLane(startDevice);
        return null;
      }
    },
    refusal: () => refusals.get(use()),
    close: (reason) => lane.close(reason),
  };
}
