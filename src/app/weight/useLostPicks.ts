import { useEffect, useState } from "react";
import { whyPicksWent } from "../../state/document/lost-picks";
import { useServices } from "../page/services";

/** Why the last edit took gadgets made by hand away; null when it took none, or since others have been made. */
export function useLostPicks(): string | null {
  const { store } = useServices();
  const [why, setWhy] = useState<string | null>(null);
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.document === before.document) return;
        const reason = whyPicksWent(before.document, now.document);
        if (reason || now.document.picks !== before.document.picks) setWhy(reason);
      }),
    [store],
  );
  return why;
}
