import { useId, useMemo, useState } from "react";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { type ListedLimits, type Pair, parseListed, refuseLength, writeListed } from "./listed";
import "../../ui/field.css";
import "./listed.css";
import { LISTED } from "../../words/en/listed";

interface ListedPoolsProps {
  pairs: readonly Pair[];
  limits: ListedLimits;
  onCommit: (pairs: readonly Pair[]) => void;
}

/** At most this many sentences are shown at once. */
const SHOWN = 5;

/** Pools by hand: every pool of the parent is this list of neurons (a, b). */
export function ListedPools({ pairs, limits, onCommit }: ListedPoolsProps) {
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const text = useMemo(() => draft ?? writeListed(pairs), [draft, pairs]);
  const { weight, pairs: most } = limits;
  const read = useMemo(() => parseListed(text, { weight, pairs: most }), [text, weight, most]);
  const ready = read.errors.length === 0 && read.pairs.length > 0;
  return (
    <div className="listed">
      <label htmlFor={id}>{LISTED.label}</label>
      <textarea
        id={id}
        className="ui-area"
        rows={8}
        spellCheck={false}
        placeholder={"0.8, 0.95\n-0.8, -0.9"}
        value={text}
        aria-invalid={read.errors.length > 0}
        aria-describedby={`${id}-report`}
        onPaste={(event) => {
          // Even showing hundreds of thousands of lines would stop the page for seconds.
          const refusal = refuseLength(event.clipboardData.getData("text/plain"), limits);
          setRefused(refusal);
          if (refusal) event.preventDefault();
        }}
        onChange={(event) => {
          setRefused(null);
          setDraft(event.currentTarget.value);
        }}
      />
      <div id={`${id}-report`} className="listed-report">
        {refused && <p role="alert">{LISTED.refused(refused)}</p>}
        {read.errors.length > 0 && (
          <ul>
            {read.errors.slice(0, SHOWN).map((error) => (
              <li key={error.line}>{error.message}</li>
            ))}
            {read.errors.length > SHOWN && (
              <li>{LISTED.moreLines(formatCount(read.errors.length - SHOWN))}</li>
            )}
          </ul>
        )}
        <p>
          {(read.errors.length > 0 ? LISTED.read : LISTED.inPools)(
            read.pairs.length,
            formatCount(read.pairs.length),
          )}
        </p>
      </div>
      <Button
        kind="solid"
        disabled={!ready || draft === null}
        onClick={() => {
          onCommit(read.pairs);
          setDraft(null);
        }}
      >
        {LISTED.use}
      </Button>
    </div>
  );
}
