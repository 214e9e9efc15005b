import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isListed, poolSizeOf } from "../../core/construct/parent";
import type { Experiment } from "../../core/experiment/experiment";
import type { DrawError } from "../../views/sceptic/stack";
import { useServices } from "../page/services";

const COUNT = 100;
/** At most so many redraws a second as a person can tell apart. */
const QUIET_MS = 200;

interface Draws {
  readonly draws: readonly DrawError[];
  readonly of: number;
  /** Part of the work that is done; null when none is under way. */
  readonly share: number | null;
  readonly problem: string | null;
  readonly measure: () => void;
  readonly cancel: () => void;
}

/** What the error of a draw depends on, beside its seed. Gadgets made by hand belong to one draw. */
const questionOf = ({ target, parent, rule, domain }: Experiment): string =>
  JSON.stringify([target, isListed(parent) || parent.pools, poolSizeOf(parent), rule, domain]);

interface Measured {
  readonly question: string;
  readonly draws: readonly DrawError[];
  readonly share: number | null;
  readonly problem: string | null;
}

const NOTHING: Measured = { question: "", draws: [], share: null, problem: null };

/** The errors of the draws with seeds 1 to 100 under a document's rule at its width, measured when asked for. */
export function useDraws(document: Experiment): Draws {
  const { engine } = useServices();
  const [measured, setMeasured] = useState(NOTHING);
  const abort = useRef(new AbortController());
  const question = useMemo(() => questionOf(document), [document]);
  const asked = measured.question === question ? measured : NOTHING;
  const cancel = useCallback(() => {
    abort.current.abort();
    setMeasured((now) => ({ ...now, share: null }));
  }, []);
  useEffect(() => () => abort.current.abort(), []);
  // Nobody waits for draws of an experiment that has gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question ends the work on this one.
  useEffect(() => () => abort.current.abort(), [question]);

  const measure = async () => {
    abort.current.abort();
    abort.current = new AbortController();
    const { signal } = abort.current;
    const known = new Map(asked.draws.map((draw) => [draw.seed, draw]));
    let share = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (last: Partial<Measured> = {}) => {
      clearTimeout(timer);
      timer = undefined;
      if (!signal.aborted)
        setMeasured({ question, draws: [...known.values()], share, problem: null, ...last });
    };
    show();
    try {
      await engine.sweep(
        {
          document,
          rules: [document.rule],
          widths: [poolSizeOf(document.parent)],
          firstSeed: 1,
          seedCount: COUNT,
        },
        {
          signal,
          isKnown: (_, seed) => known.has(seed),
          onRow({ seed, errors: [error] }) {
            if (error !== undefined) known.set(seed, { seed, error });
          },
          onProgress(done, of) {
            share = of > 0 ? done / of : 1;
            timer ??= setTimeout(show, QUIET_MS);
          },
        },
      );
      show({ share: null });
    } catch (reason) {
      // Another measurement on the page has taken the threads: this one can be asked for again.
      const superseded = reason instanceof DOMException && reason.name === "AbortError";
      const problem = reason instanceof Error ? reason.message : String(reason);
      show({ share: null, problem: superseded ? null : problem });
    }
  };
  return { ...asked, of: COUNT, measure: () => void measure(), cancel };
}
