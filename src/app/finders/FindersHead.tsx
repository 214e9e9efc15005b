import { THEMES } from "../../state/view/view";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { FINDERS } from "../../words/en/finders";
import { PAGE } from "../../words/en/page";
import { useServices, useSession } from "../page/services";

/** The exhibit's name and what it is about; the way back, and the theme. */
export function FindersHead() {
  const { store, sync } = useServices();
  const theme = useSession((session) => session.view.theme);
  const setView = useSession((session) => session.setView);
  const back = () => {
    sync.settle();
    store.getState().setView({ show: undefined, lesson: undefined, guess: undefined });
    sync.push();
  };
  return (
    <header className="finders-head">
      <div>
        <h1>{FINDERS.title}</h1>
        <p>{FINDERS.lead}</p>
      </div>
      <nav aria-label={PAGE.panels.page}>
        <Button kind="bare" icon="previous" onClick={back}>
          {FINDERS.back}
        </Button>
        <Select
          label={PAGE.theme.name}
          hideLabel
          value={theme}
          onChange={(next) => setView({ theme: next })}
          options={THEMES.map((value) => ({ value, label: PAGE.theme[value] }))}
        />
      </nav>
    </header>
  );
}
