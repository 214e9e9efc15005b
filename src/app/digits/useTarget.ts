import { useMemo, useState } from "react";
import { type Imported, MOST_BYTES } from "../../core/reader/import";
import { inputsOf, outputsOf, type Target } from "../../core/reader/target";
import { BUILT_IN } from "../../core/reader/targets";
import { DIGITS, DIGITS_REFUSED } from "../../words/en/digits";
import { loadNetwork, openNetwork } from "./files";
import { useWork } from "./useWork";

/** A target that no link carries, and what is said of it. */
export interface OwnTarget {
  readonly kind: "own" | "trained";
  readonly target: Target;
  readonly said: string;
}

/** The target: one that comes with the page, or a person's own. */
export function useTarget(units: number) {
  const [own, setOwn] = useState<OwnTarget | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ask = useMemo(() => ({ units, attempt }), [units, attempt]);
  const built = useWork(ask, async ({ units }, { signal }) => {
    const { file } = BUILT_IN.find(({ plan }) => plan.hidden[0] === units) ?? BUILT_IN[0];
    return { units, ...(await loadNetwork(file, signal)) };
  });

  function take(name: string, { target, divisors }: Imported): void {
    const [inputs, outputs] = [inputsOf(target), outputsOf(target)];
    if (inputs !== 784 || outputs !== 10) {
      setRefusal(DIGITS.own.refused(name, DIGITS.own.shape(inputs, outputs)));
      return;
    }
    setRefusal(null);
    const divided = divisors.some((divisor) => divisor !== 1) ? ` ${DIGITS.own.divided}` : "";
    setOwn({ kind: "own", target, said: DIGITS.own.opened(name) + divided });
  }

  return {
    target: own?.target ?? (built.result?.units === units ? built.result.target : null),
    failed: built.failed && own === null,
    own,
    refusal,
    again: () => setAttempt(attempt + 1),
    builtIn() {
      setOwn(null);
      setRefusal(null);
    },
    trained: (target: Target) => setOwn({ kind: "trained", target, said: DIGITS.own.trained }),
    async open(file: File) {
      const read =
        file.size > MOST_BYTES
          ? ({ why: "too-many-bytes", bytes: file.size, most: MOST_BYTES } as const)
          : await openNetwork(file);
      if ("why" in read) setRefusal(DIGITS.own.refused(file.name, DIGITS_REFUSED[read.why]));
      else take(file.name, read);
    },
  };
}

export type TargetState = ReturnType<typeof useTarget>;
