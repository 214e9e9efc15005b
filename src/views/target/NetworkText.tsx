import { useId, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { CopyButton } from "../../ui/CopyButton";
import { TARGET_TEXT } from "../../words/en/targetText";
import type { TextTaken } from "./actions";
import "../../ui/field.css";
import "./listed.css";

interface NetworkTextProps {
  text: string;
  onUse: (text: string) => Promise<TextTaken>;
  onDone: () => void;
}

/** The network as JSON: to copy, to paste over, to write. */
export function NetworkText({ text, onUse, onDone }: NetworkTextProps) {
  const id = useId();
  const [draft, setDraft] = useState(text);
  const [answer, setAnswer] = useState<TextTaken | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const use = async () => {
    const answer = await onUse(draft);
    setAnswer(answer);
    if (answer.taken && answer.said === "") onDone();
  };
  return (
    <div className="listed">
      <label htmlFor={id}>
        {TARGET_TEXT.hint} <span className="with-keys">{TARGET_TEXT.keys}</span>
      </label>
      <textarea
        ref={field}
        id={id}
        className="ui-area"
        rows={10}
        spellCheck={false}
        value={draft}
        aria-invalid={answer?.taken === false}
        aria-describedby={`${id}-problem`}
        onChange={(event) => {
          setAnswer(null);
          setDraft(event.currentTarget.value);
        }}
      />
      <p id={`${id}-problem`} role="alert" className={answer?.taken ? undefined : "listed-problem"}>
        {answer?.said}
      </p>
      <div className="listed-actions">
        <Button kind="solid" onClick={() => void use()}>
          {TARGET_TEXT.use}
        </Button>
        <CopyButton icon="copy" label={TARGET_TEXT.copy} text={draft} field={field} />
      </div>
    </div>
  );
}
