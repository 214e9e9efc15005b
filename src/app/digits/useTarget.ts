import { useMemo, useState } from "react";
import { networkFile } from "../../core/reader/export";
import type { Imported } from "../../core/reader/import";
import { inputsOf, outputsOf, type Target } from "../../core/reader/target";
import { BUILT_IN, OWN_PLAN } from "../../core/reader/targets";
import type { Reader } from "../../port/reader";
import type { ReaderView } from "../../state/view/digits";
import { DIGITS, DIGITS_REFUSED } from "../../words/en/digits";
import { loadNetwork, openNetwork } from "./files";
import { useWork } from "./useWork";

/** A target that is in a file of a person's own, and what is said of it. */
interface OwnTarget {
  readonly target: Target;
  /** The SHA-256 of the file. */
  readonly file: string;
  readonly said: string;
  /** The file of one that was trained here. */
  readonly trained?: Uint8Array<ArrayBuffer>;
}

/** What is done with a network that somebody brings. */
type Brought =
  | { readonly kind: "file"; readonly file: File }
  | { readonly kind: "trained"; readonly target: Target; readonly seed: number };

/** The target: one that comes with the page, or a person's own, which links name by its file. */
export function useTarget(
  reader: Reader,
  { units, file }: ReaderView,
  change: (part: Partial<ReaderView>) => void,
) {
  const [own, setOwn] = useState<OwnTarget | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [brought, setBrought] = useState<Brought | null>(null);
  const [attempt, setAttempt] = useState(0);
  const ask = useMemo(() => ({ units, attempt }), [units, attempt]);
  const built = useWork(ask, async ({ units }, { signal }) => {
    const { file } = BUILT_IN.find(({ plan }) => plan.hidden[0] === units) ?? BUILT_IN[0];
    return { units, ...(await loadNetwork(file, signal)) };
  });

  function take(next: OwnTarget): void {
    setRefusal(null);
    setOwn(next);
    change({ file: next.file });
  }

  function takeFile(name: string, sha256: string, { target, divisors }: Imported): void {
    const [inputs, outputs] = [inputsOf(target), outputsOf(target)];
    if (inputs !== 784 || outputs !== 10) {
      setRefusal(DIGITS.own.refused(name, DIGITS.own.shape(inputs, outputs)));
      return;
    }
    const other = file !== undefined && file !== own?.file && file !== sha256;
    const divided = divisors.some((divisor) => divisor !== 1);
    const said = [
      DIGITS.own.opened(name),
      ...(other ? [DIGITS.own.other] : []),
      ...(divided ? [DIGITS.own.divided] : []),
    ];
    take({ target, file: sha256, said: said.join(" ") });
  }

  const bringing = useWork(brought, async (brought, { signal }) => {
    if (brought.kind === "trained") {
      const { target, seed } = brought;
      const trained = networkFile(target, {
        trained: `MNIST, ${OWN_PLAN.epochs} epochs of Adam, seed ${seed}`,
      });
      const { sha256 } = await reader.open(trained, { signal });
      return take({ target, file: sha256, said: DIGITS.own.trained, trained });
    }
    const { name } = brought.file;
    const { sha256, read } = await openNetwork(reader, brought.file, signal);
    if ("why" in read) setRefusal(DIGITS.own.refused(name, DIGITS_REFUSED[read.why]));
    else takeFile(name, sha256, read);
  });

  const isOwn = own !== null && own.file === file;
  return {
    target: isOwn ? own.target : built.result?.units === units ? built.result.target : null,
    failed: built.failed && !isOwn,
    own: isOwn ? own : null,
    /** The file that the link needs and nobody has opened. */
    missing: file !== undefined && !isOwn ? file : null,
    refusal:
      bringing.failed && brought?.kind === "file"
        ? DIGITS.own.refused(brought.file.name, DIGITS.own.unreadable)
        : refusal,
    again: () => setAttempt(attempt + 1),
    builtIn(units: number) {
      setRefusal(null);
      change({ units, file: undefined });
    },
    trained: (target: Target, seed: number) => setBrought({ kind: "trained", target, seed }),
    open: (file: File) => setBrought({ kind: "file", file }),
  };
}

export type TargetState = ReturnType<typeof useTarget>;
