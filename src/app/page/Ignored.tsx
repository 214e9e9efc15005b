import { useState } from "react";
import { IconButton } from "../../ui/Button";
import { PAGE } from "../../words/en/page";
import { useSession } from "./services";

/** What a link said and nobody understood: everything else of it has been opened. */
export function Ignored() {
  const ignored = useSession((session) => session.ignored);
  const [dismissed, setDismissed] = useState<readonly string[] | null>(null);
  return (
    <div role="status">
      {ignored.length > 0 && dismissed !== ignored && (
        <div className="ignored">
          <p>{PAGE.share.ignored(ignored.join("; "))}</p>
          <IconButton
            icon="close"
            label={PAGE.actions.close}
            kind="bare"
            onClick={() => setDismissed(ignored)}
          />
        </div>
      )}
    </div>
  );
}
