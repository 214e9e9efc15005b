import type { Answer, Ask, Compute, Kind } from "../protocol";
import { runSliced } from "./slices";

/** How a thread computes what it can be asked, step by step. */
export type Steps = { [K in Kind]: (ask: Ask<K>) => Generator<number, Answer<K>> };

/** Core's answers, in slices: the same in a worker and in the page. */
export const answers =
  (steps: Partial<Steps>): Compute =>
  async (kind, ask, report, signal) => {
    const start = steps[kind];
    if (!start) throw new Error(`nothing here answers ${kind}`);
    return runSliced(start(ask), report, signal);
  };
