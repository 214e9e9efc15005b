import { useMemo, useRef, useState } from "react";
import type { Readings } from "../../core/reader/forward";
import type { Digits } from "../../core/reader/parts";
import { accuracyOf, type Comparison, compare, type Share } from "../../core/reader/score";
import { outputsOf, type Target } from "../../core/reader/target";
import type { Reader } from "../../port/reader";
import { useWork } from "./useWork";

export interface Scores {
  readonly digits: Digits;
  readonly network: Target;
  /** What the network is: it may have left the stage meanwhile. */
  readonly who: string;
  readonly target: Share;
  readonly ticket: Share;
  readonly comparison: Comparison;
  readonly answers: { readonly target: Uint8Array; readonly ticket: Uint8Array };
}

/** How a target and what stands for its ticket read labelled images; the target reads each set once. */
export function useScores(
  reader: Reader,
  digits: Digits | null,
  target: Target | null,
  network: Target | null,
  who: string,
) {
  const known = useRef<{ digits: Digits; target: Target; readings: Readings } | null>(null);
  const ask = useMemo(
    () => (digits && target && network ? { digits, target, network, who } : null),
    [digits, target, network, who],
  );
  const [held, setHeld] = useState(ask);
  const work = useWork(held, async ({ digits, target, network, who }, options): Promise<Scores> => {
    if (known.current?.digits !== digits || known.current.target !== target)
      known.current = {
        digits,
        target,
        readings: await reader.read(target, digits.images, options),
      };
    const wanted = known.current.readings;
    const given = await reader.read(network, digits.images, options);
    return {
      digits,
      network,
      who,
      target: accuracyOf(wanted, digits.labels),
      ticket: accuracyOf(given, digits.labels),
      comparison: compare(wanted, given, outputsOf(target)),
      answers: { target: wanted.answers, ticket: given.answers },
    };
  });
  // A slider or a film that moves on does not end what is under way: else nothing would be read before it rests.
  const other = !ask || ask.target !== held?.target || ask.digits !== held.digits;
  if (held !== ask && (other || work.progress === null)) setHeld(ask);
  return work;
}
