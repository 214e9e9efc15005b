import type { Finding } from "../../core/methods/method";
import type { Advance, Search } from "../../port/finders";

/** What the finders' workers are asked beside the stage's. */
export interface FinderKinds {
  /** Goes on with the thread's run to its next frame, so that between two there is nothing to pause; `search` begins a run. */
  advance: { ask: { search: Search | null }; answer: Advance };
  /** A whole run, with no frames. */
  whole: { ask: Search; answer: Finding };
}
