import { useId, useState } from "react";
import { Button } from "../../ui/Button";
import { TARGET_TEXT } from "../../words/en/targetText";
import "../../ui/field.css";
import "./listed.css";

interface NetworkTextProps {
  text: string;
  /** Takes a text as the new target; says in a sentence why it cannot. */
  onUse: (text: string) => string | null;
  onDone: () => void;
}

/** The network as JSON: to copy, to paste over, to write. */
export function NetworkText({ text, onUse, onDone }: NetworkTextProps) {
  const id = useId();
  const [draft, setDraft] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const use = () => {
    const refusal = onUse(draft);
    setProblem(refusal);
    if (refusal === null) onDone();
  };
  return (
    <div className="listed">
      <label htmlFor={id}>
        {TARGET_TEXT.hint} <span className="with-keys">{TARGET_TEXT.keys}</span>
      </label>
      <textarea
        id={id}
        className="ui-area"
        rows={10}
        spellCheck={false}
        value={draft}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setProblem(null);
          setCopied(false);
          setDraft(event.currentTarget.value);
        }}
      />
      <p id={`${id}-problem`} role="alert" className="listed-problem">
        {problem}
      </p>
      <div className="listed-actions">
        <Button kind="solid" onClick={use}>
          {TARGET_TEXT.use}
        </Button>
        {navigator.clipboard && (
          <Button
            icon="copy"
            onClick={() => navigator.clipboard.writeText(draft).then(() => setCopied(true))}
          >
            {copied ? TARGET_TEXT.copied : TARGET_TEXT.copy}
          </Button>
        )}
      </div>
    </div>
  );
}
