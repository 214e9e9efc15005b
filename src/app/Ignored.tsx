import { useState } from "react";
import { WORDS } from "../state/words";
import { IconButton } from "../ui/Button";
import { useSession } from "./services";

/** What a link said and nobody understood: everything else of it has been opened. */
export function Ignored() {
  const ignored = useSession((session) => session.ignored);
  const [dismissed, setDismissed] = useState<readonly string[] | null>(null);
  return (
    <div role="status">
      {ignored.length > 0 && dismissed !== ignored && (
        <div className="ignored">
          <p>{`${WORDS.share.ignored} ${ignored.join("; ")}.`}</p>
          <IconButton
            icon="close"
            label={WORDS.actions.close}
            kind="bare"
            onClick={() => setDismissed(ignored)}
          />
        </div>
      )}
    </div>
  );
}
