import type { Compute } from "../protocol";
import type { Thread } from "./lane";
import { serve } from "./serve";

/** A thread that is none: the page itself, in slices. */
export function pageThread(compute: Compute): Thread {
  const { port1, port2 } = new MessageChannel();
  serve(port2 as never, compute);
  return Object.assign(port1, { terminate: () => port1.close(), onerror: null }) as never;
}

/** One thread a core; where there are many, the page keeps one for itself. */
export const threadCount = (): number =>
  Math.min(8, Math.max(2, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));
