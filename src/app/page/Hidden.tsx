import { Button } from "../../ui/Button";
import { HIDDEN, PART_WORDS } from "../../words/en/share";
import { useSession } from "./services";
import { useFileDrop } from "./useFileDrop";
import "./hidden.css";

/** With the explorer, what takes dropped files may be hidden: the browser would show them instead of the page. */
const ignore = () => undefined;

/** What the link leaves out, and the way to see it. */
export default function Hidden() {
  const hide = useSession((session) => session.view.hide) ?? [];
  const setView = useSession((session) => session.setView);
  useFileDrop(ignore);
  const showAll = () => {
    setView({ hide: undefined });
    document.getElementById("controls")?.focus();
  };
  const names = hide.map((part) => PART_WORDS[part]).join(", ");
  return (
    <aside className="hidden-parts" aria-label={HIDDEN.title}>
      <p>{`${HIDDEN.title} ${names}.`}</p>
      <Button onClick={showAll}>{HIDDEN.show}</Button>
    </aside>
  );
}
