import { Button } from "../ui/Button";
import { PAGE } from "../words/page";
import { EngineBadge } from "./EngineBadge";
import { count } from "./narration";
import { useRuns, useSession } from "./services";

/** A search under way: how far it is, and a way back to what is on stage. */
export function Progress() {
  const search = useRuns((state) => state.search);
  const problem = useRuns((state) => state.problem);
  const onStage = useRuns((state) => state.run.document);
  const restore = useSession((session) => session.restore);
  if (problem) return <p className="problem">{PAGE.work.failed(problem)}</p>;
  if (!search) return <EngineBadge />;
  const { done, of } = search;
  return (
    <div className="progress">
      <progress value={done} max={of} aria-label={PAGE.work.searching} />
      <span>{PAGE.work.searched(count(done), count(of))}</span>
      <Button kind="bare" onClick={() => restore(onStage)}>
        {PAGE.actions.cancel}
      </Button>
    </div>
  );
}
