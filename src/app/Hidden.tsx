import { Button } from "../ui/Button";
import { useSession } from "./services";
import { HIDDEN, PART_WORDS } from "./shareWords";
import "./hidden.css";

/** What the link leaves out, and the way to see it. */
export default function Hidden() {
  const hide = useSession((session) => session.view.hide) ?? [];
  const setView = useSession((session) => session.setView);
  const names = hide.map((part) => PART_WORDS[part]).join(", ");
  return (
    <aside className="hidden-parts" aria-label={HIDDEN.title}>
      <p>{`${HIDDEN.title} ${names}.`}</p>
      <Button kind="bare" onClick={() => setView({ hide: undefined })}>
        {HIDDEN.show}
      </Button>
    </aside>
  );
}
