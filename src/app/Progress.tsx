import { WORDS } from "../state/words";
import { Button } from "../ui/Button";
import { EngineBadge } from "./EngineBadge";
import { count } from "./narration";
import { useRuns, useSession } from "./services";

/** A search under way: how far it is, and a way back to what is on stage. */
export function Progress() {
  const search = useRuns((state) => state.search);
  const problem = useRuns((state) => state.problem);
  const onStage = useRuns((state) => state.run.document);
  const restore = useSession((session) => session.restore);
  if (problem) return <p className="problem">{`${WORDS.work.failed}: ${problem}`}</p>;
  if (!search) return <EngineBadge />;
  const { done, of } = search;
  return (
    <div className="progress">
      <progress value={done} max={of} aria-label={WORDS.work.searching} />
      <span>{`${count(done)} of ${count(of)} neurons`}</span>
      <Button kind="bare" onClick={() => restore(onStage)}>
        {WORDS.actions.cancel}
      </Button>
    </div>
  );
}
