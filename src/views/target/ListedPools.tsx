import { useId, useState } from "react";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { type ListedLimits, type Pair, parseListed, writeListed } from "./listed";
import "../../ui/field.css";
import "./listed.css";

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
  const text = draft ?? writeListed(pairs);
  const read = parseListed(text, limits);
  const ready = read.errors.length === 0 && read.pairs.length > 0;
  return (
    <div className="listed">
      <label htmlFor={id}>One neuron a line: in-weight a, out-weight b</label>
      <textarea
        id={id}
        className="ui-area"
        rows={8}
        spellCheck={false}
        placeholder={"0.8, 0.95\n-0.8, -0.9"}
        value={text}
        aria-invalid={read.errors.length > 0}
        aria-describedby={`${id}-report`}
        onChange={(event) => setDraft(event.currentTarget.value)}
      />
      <div id={`${id}-report`} className="listed-report">
        <p>
          {formatCount(read.pairs.length)} {read.pairs.length === 1 ? "neuron" : "neurons"} in every
          pool.
        </p>
        {read.errors.length > 0 && (
          <ul>
            {read.errors.slice(0, SHOWN).map((error) => (
              <li key={error.line}>{error.message}</li>
            ))}
            {read.errors.length > SHOWN && <li>And {read.errors.length - SHOWN} more lines.</li>}
          </ul>
        )}
      </div>
      <Button
        kind="solid"
        disabled={!ready || draft === null}
        onClick={() => {
          onCommit(read.pairs);
          setDraft(null);
        }}
      >
        Use this list
      </Button>
    </div>
  );
}
