import type { Finding, Frame, MethodName, Options } from "../core/methods/method";
import type { DrawnTask } from "../core/task/task";

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

/** A run that goes from frame to frame; nothing of it happens in between. */
export interface Walk {
  /** The next frame, and what the run ended with once it has. */
  next(signal: AbortSignal): Promise<Advance>;
  close(): void;
}

/** What the finders ask of their engine. */
export interface Finders {
  /** How many runs go on at once. */
  readonly size: number;
  walk(search: Search): Walk;
  /** Whole runs without frames, in order as they end; a later call ends an earlier one. */
  all(
    searches: readonly Search[],
    found: (finding: Finding, at: number) => void,
    signal: AbortSignal,
  ): Promise<void>;
  dispose(): void;
}
