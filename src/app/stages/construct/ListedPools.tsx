import { useState } from "react";
import { isListed } from "../../../core/construct/parent";
import { setListed } from "../../../state/document/edit";
import { LISTED_LIMIT, WEIGHT_LIMIT } from "../../../state/document/limits";
import { Button } from "../../../ui/Button";
import { Dialog } from "../../../ui/Dialog";
import { late } from "../../../ui/late";
import { Part } from "../../../ui/Part";
import { PAGE } from "../../../words/en/page";
import { useSession } from "../../page/services";

const ListedText = late(async () => ({
  default: (await import("../../../views/target/ListedPools")).ListedPools,
}));

/** The dialog in which pools are written by hand. */
export function ListedPools() {
  const parent = useSession((session) => session.document.parent);
  const edit = useSession((session) => session.edit);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        {PAGE.parent.editListed}
      </Button>
      <Dialog open={open} title={PAGE.parent.editListed} onClose={() => setOpen(false)}>
        <p className="hint">{PAGE.parent.listedHint}</p>
        <Part>
          <ListedText
            pairs={isListed(parent) ? parent.listed : []}
            limits={{ weight: WEIGHT_LIMIT, pairs: LISTED_LIMIT }}
            onCommit={(pairs) => {
              edit((now) => setListed(now, pairs));
              setOpen(false);
            }}
          />
        </Part>
      </Dialog>
    </>
  );
}
