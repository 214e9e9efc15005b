import { poolSizeOf } from "../../core/construct/parent";
import { Button } from "../../ui/Button";
import { PAGE } from "../../words/en/page";
import { count } from "../film/narration";
import { EngineBadge } from "./EngineBadge";
import { useRuns, useSession } from "./services";
import { timeLeft } from "./timeLeft";

/** A search under way: how far it is, and a way back to what is on stage. */
export default function Progress() {
  const search = useRuns((state) => state.search);
  const problem = useRuns((state) => state.problem);
  const onStage = useRuns((state) => state.run.document);
  const wanted = useSession((session) => poolSizeOf(session.document.parent));
  const restore = useSession((session) => session.restore);
  if (problem) return <p className="problem">{PAGE.work.failed(problem)}</p>;
  if (!search) return <EngineBadge />;
  const { done, of, since } = search;
  const left = done > 0 && ((performance.now() - since) / done) * (of - done);
  const width = poolSizeOf(onStage.parent);
  return (
    <div className="progress">
      <progress value={done} max={of} aria-label={PAGE.work.searching} />
      <span>
        {[
          PAGE.work.searched(count(done), count(of)),
          left && timeLeft(left),
          width < wanted && PAGE.work.onStage(count(width)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <Button kind="bare" onClick={() => restore(onStage)}>
        {PAGE.actions.cancel}
      </Button>
    </div>
  );
}
