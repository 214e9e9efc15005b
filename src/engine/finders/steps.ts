import type { Finding, Frame, Watch } from "../../core/methods/method";
import { METHODS } from "../../core/methods/registry";
import { taskOf } from "../../core/task/tasks";
import type { Advance, Search } from "../../port/finders";
import type { Compute } from "../protocol";
import { answers } from "../threads/answers";

const begin = ({ method, task, seed, options }: Search, watch?: Watch) =>
  METHODS[method].steps(taskOf(task, seed), options, seed, watch);

/** What one thread of finders computes: it has one run at a time, which goes on when it is asked to. */
export function createSteps(): Compute {
  const frames: Frame[] = [];
  let run: Generator<number, Finding> | null = null;
  let finding: Finding | null = null;

  function* advance(search: Search | null): Generator<number, Advance> {
    if (search) {
      frames.length = 0;
      finding = null;
      run = begin(search, (frame) => frames.push(frame));
    }
    while (run && frames.length === 0 && !finding) {
      const step = run.next();
      if (step.done) finding = step.value;
      else yield step.value;
    }
    const frame = frames.shift() ?? null;
    return { frame, finding: frames.length > 0 ? null : finding };
  }

  return answers({ advance: ({ search }) => advance(search), whole: (search) => begin(search) });
}
