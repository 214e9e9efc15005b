import { useCallback, useMemo } from "react";
import { type Find, readFind, writeFind } from "../../state/finders/spelling";
import { useServices, useSession } from "../page/services";

/** The question of the address, what of it was not understood, and the way to ask another. */
export function useFind() {
  const { store } = useServices();
  const text = useSession((session) => session.view.find);
  const read = useMemo(() => readFind(text ?? "target"), [text]);
  const change = useCallback(
    (part: Partial<Find>) => {
      const { view, setView } = store.getState();
      const { find } = readFind(view.find ?? "target");
      setView({ find: writeFind({ ...find, by: undefined, ...part }) });
    },
    [store],
  );
  return { ...read, change };
}
