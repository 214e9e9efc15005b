import type { RuleSpec } from "../../../core/construct/prune";
import { setPoolSize, setRule } from "../../../state/document/edit";
import { Button } from "../../../ui/Button";
import { PAGE } from "../../../words/en/page";
import { count } from "../../film/narration";
import { useBehind, useRuns, useSession } from "../../page/services";
import { remedyFor } from "./remedy";

/** What the rule keeps, and how the error falls with the width. */
function hintOf({ name, maxSubset }: RuleSpec): string {
  if (name === "pair") return PAGE.rule.pairWhy;
  if (name === "product" || maxSubset === 1) return PAGE.rule.productWhy;
  return maxSubset === undefined || maxSubset === "all" ? PAGE.rule.allWhy : PAGE.rule.subsetWhy;
}

/** What the rule does; where its ticket misses ε, what may help, in the same place. */
export function RuleHint() {
  const rule = useSession((session) => session.document.rule);
  const edit = useSession((session) => session.edit);
  const run = useRuns((state) => state.run);
  const behind = useBehind();
  const remedy = behind || run.mask !== undefined ? null : remedyFor(run);
  if (!remedy) return <p className="hint rule-hint">{hintOf(rule)}</p>;
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
        <Button onClick={() => edit((now) => setRule(now, other))}>{PAGE.remedy[other]}</Button>
      )}
    </p>
  );
}
