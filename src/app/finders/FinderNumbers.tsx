import { useMemo } from "react";
import { popupParent } from "../../core/methods/edge-popup/edge-popup";
import type { Finding, Frame } from "../../core/methods/method";
import { nameWeights } from "../../core/methods/weights-name";
import type { TaskKind } from "../../core/task/task";
import type { Search } from "../../port/finders";
import { formatCount } from "../../ui/number";
import { FINDERS } from "../../words/en/finders";
import { errorShort, errorWords } from "./words";

interface Props {
  readonly frame: Frame;
  readonly finding: Finding | null;
  readonly kind: TaskKind;
  readonly search: Search;
}

/** The name of a popped parent's weights where the run left them as they were drawn. */
function useStood({ method, options, seed }: Search, finding: Finding | null): string | null {
  return useMemo(() => {
    if (method !== "edge-popup" || !finding) return null;
    const drawn = popupParent(finding.shape, options as never, seed);
    const [before, after] = [nameWeights(drawn.weights), nameWeights(finding.weights)];
    return before.hex === after.hex ? after.words : null;
  }, [method, options, seed, finding]);
}

/** A run in numbers: those of the frame that is seen, and of the end once there is one. */
export function FinderNumbers({ frame, finding, kind, search }: Props) {
  const stood = useStood(search, finding);
  const error = (text: string, value: number) => (
    <div>
      <dt>{text}</dt>
      <dd>{errorShort(kind, value)}</dd>
    </div>
  );
  return (
    <dl className="finder-numbers">
      {finding && (
        <div className="finder-error">
          <dt>{FINDERS.error}</dt>
          <dd>{errorWords(kind, finding.scores.test.error)}</dd>
        </div>
      )}
      {finding?.nulls && error(FINDERS.raw, finding.nulls.raw.test.error)}
      {finding?.nulls?.fair && error(FINDERS.fair, finding.nulls.fair.test.error)}
      <div>
        <dt>{FINDERS.kept}</dt>
        <dd>
          {finding
            ? FINDERS.ofAll(formatCount(frame.kept), formatCount(finding.of))
            : formatCount(frame.kept)}
        </dd>
      </div>
      <div>
        <dt>{FINDERS.live}</dt>
        <dd>{formatCount(frame.live)}</dd>
      </div>
      <div>
        <dt>{FINDERS.spent}</dt>
        <dd>{formatCount(frame.multiplyAdds)}</dd>
      </div>
      {finding && (
        <div>
          <dt>{FINDERS.mask}</dt>
          <dd translate="no">{finding.fingerprint.words}</dd>
        </div>
      )}
      {stood && (
        <div>
          <dt>{FINDERS.weightsAre}</dt>
          <dd>{FINDERS.stood(stood)}</dd>
        </div>
      )}
    </dl>
  );
}
