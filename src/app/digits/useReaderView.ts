import { useCallback } from "react";
import type { ReaderView } from "../../state/view/digits";
import { useServices, useSession } from "../page/services";

const FIRST: ReaderView = { units: 100, rule: "product", poolSize: 64, seed: 14 };

/** The ticket that the link names, and the way to another one; a change of any other thing ends the film. */
export function useReaderView() {
  const { store } = useServices();
  const reader = useSession(({ view }) => view.reader) ?? FIRST;
  const change = useCallback(
    (part: Partial<ReaderView>) => {
      const { view, setView } = store.getState();
      setView({ reader: { ...(view.reader ?? FIRST), frame: undefined, ...part } });
    },
    [store],
  );
  return [reader, change] as const;
}
