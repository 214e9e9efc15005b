import { memo, useState } from "react";
import { THEMES } from "../../state/view/view";
import { Button, IconButton } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { late } from "../../ui/late";
import { Part } from "../../ui/Part";
import { Select } from "../../ui/Select";
import { PAGE } from "../../words/en/page";
import { useSession } from "./services";
import { useKeys } from "./useKeys";
import { useUndoKeys } from "./useUndoKeys";

const Share = late(() => import("../share/Share"));
const Help = late(() => import("./Help"));

interface Props {
  /** Absent where a link hides it. */
  readonly onLesson?: () => void;
  readonly onExplore?: () => void;
}

/** The page's name and its one sentence, history, theme, share and help. */
export const Header = memo(function Header({ onLesson, onExplore }: Props) {
  const undo = useSession((session) => session.undo);
  const redo = useSession((session) => session.redo);
  const canUndo = useSession((session) => session.past.length > 0);
  const canRedo = useSession((session) => session.future.length > 0);
  const theme = useSession((session) => session.view.theme);
  const setView = useSession((session) => session.setView);
  const [open, setOpen] = useState<"share" | "help" | null>(null);
  const close = () => setOpen(null);
  useUndoKeys();
  const present = () => {
    close();
    setView({ present: "stage" });
  };
  useKeys({ "?": () => setOpen("help"), p: present });
  return (
    <header className="masthead">
      <h1>{PAGE.page.title}</h1>
      <p>{PAGE.page.sentence}</p>
      <nav aria-label={PAGE.panels.page}>
        <IconButton icon="undo" label={PAGE.actions.undo} disabled={!canUndo} onClick={undo} />
        <IconButton icon="redo" label={PAGE.actions.redo} disabled={!canRedo} onClick={redo} />
        <Select
          label={PAGE.theme.name}
          hideLabel
          value={theme}
          onChange={(next) => setView({ theme: next })}
          options={THEMES.map((value) => ({ value, label: PAGE.theme[value] }))}
        />
        {onLesson && (
          <Button kind="solid" onClick={onLesson}>
            {PAGE.actions.lesson}
          </Button>
        )}
        {onExplore && (
          <Button kind="bare" className="masthead-explore" onClick={onExplore}>
            {PAGE.actions.explore}
          </Button>
        )}
        <Button icon="share" onClick={() => setOpen("share")}>
          {PAGE.actions.share}
        </Button>
        <IconButton icon="help" label={PAGE.actions.help} onClick={() => setOpen("help")} />
      </nav>
      <Dialog open={open === "share"} onClose={close} title={PAGE.share.title}>
        <Part>
          <Share />
        </Part>
      </Dialog>
      <Dialog open={open === "help"} onClose={close} title={PAGE.help.title}>
        <Part>
          <Help onPresent={present} />
        </Part>
      </Dialog>
    </header>
  );
});
