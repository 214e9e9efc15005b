import { memo, useEffect, useState } from "react";
import { IconButton } from "../../../ui/Button";
import type { TextTaken } from "../../../views/target/actions";
import { CLIPBOARD } from "../../../words/en/clipboard";
import { PAGE } from "../../../words/en/page";
import "./clipboard.css";

interface Props {
  readonly write: () => string;
  readonly read: (text: string) => Promise<TextTaken>;
}

interface Said {
  readonly text: string;
  readonly problem: boolean;
  readonly stays: boolean;
}

const WORDS_SHOWN_MS = 5000;

/** Where the browser's own copy and paste mean the text that is there. */
const ownText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'textarea, select, dialog, [contenteditable], input:not([type="range"], [type="radio"], [type="checkbox"])',
  ) !== null;

/** Copy and paste of the whole target wherever no text is selected or typed in, and what came of it. */
export default memo(function NetworkClipboard({ write, read }: Props) {
  const [said, setSaid] = useState<Said | null>(null);

  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (ownText(event.target) || !document.getSelection()?.isCollapsed) return;
      event.clipboardData?.setData("text/plain", write());
      event.preventDefault();
      setSaid({ text: CLIPBOARD.copied, problem: false, stays: false });
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain");
      if (ownText(event.target) || !text) return;
      event.preventDefault();
      void read(text).then(({ taken, said }) =>
        setSaid({
          text: taken ? `${CLIPBOARD.pasted} ${said}` : said,
          problem: !taken,
          stays: said !== "",
        }),
      );
    };
    document.addEventListener("copy", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("paste", paste);
    };
  }, [write, read]);

  // What went well goes by itself; what is to be known stays until it has been read.
  useEffect(() => {
    if (!said || said.stays) return;
    const timer = setTimeout(() => setSaid(null), WORDS_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);

  return (
    <output className="clipboard" data-problem={said?.problem || undefined}>
      {said && (
        <>
          <span>{said.text}</span>
          <IconButton
            kind="bare"
            icon="close"
            label={PAGE.actions.close}
            onClick={() => setSaid(null)}
          />
        </>
      )}
    </output>
  );
});
