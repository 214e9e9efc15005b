import type { Finding, Frame, MethodName, Options } from "../../core/methods/method";
import type { DrawnTask } from "../../core/task/task";

/** A run of a method, to the last bit. */
export interface Search {
  readonly method: MethodName;
  readonly task: DrawnTask;
  readonly seed: number;
  readonly options: Options;
}

/** A run up to its next picture: the frame, or what it ended with. */
export interface Advance {
  readonly frame: Frame | null;
  readonly finding: Finding | null;
}

/** What the finders' workers are asked beside the stage's. */
export interface FinderKinds {
  /** Goes on with the thread's run to its next frame, so that between two there is nothing to pause; `search` begins a run. */
  advance: { ask: { search: Search | null }; answer: Advance };
  /** A whole run, with no frames. */
  whole: { ask: Search; answer: Finding };
}
