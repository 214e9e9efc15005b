import { setPoolSize, setRule } from "../../../state/document/edit";
import { Button } from "../../../ui/Button";
import { PAGE } from "../../../words/en/page";
import { RULE_WORDS } from "../../../words/en/rules";
import { count } from "../../film/narration";
import { useBehind, useRuns, useSession } from "../../page/services";
import { remedyFor } from "./remedy";

/** What the rule does; where its ticket misses ε, what may help, in the same place. */
export function RuleHint() {
  const { name, maxSubset = "all" } = useSession((session) => session.document.rule);
  const edit = useSession((session) => session.edit);
  const run = useRuns((state) => state.run);
  const behind = useBehind();
  const remedy = behind || run.mask !== undefined ? null : remedyFor(run);
  if (!remedy) return <p className="hint rule-hint">{RULE_WORDS[name].why(maxSubset)}</p>;
  const { width, rule: other, beyond } = remedy;
  return (
    <p className="hint rule-hint">
      {beyond ? PAGE.remedy.beyond : PAGE.remedy.missed}{" "}
      {width !== null && (
        <Button onClick={() => edit((now) => setPoolSize(now, width))}>
          {`k = ${count(width)}`}
        </Button>
      )}{" "}
      {other && (
        <Button onClick={() => edit((now) => setRule(now, other))}>{RULE_WORDS[other].rule}</Button>
      )}
    </p>
  );
}
