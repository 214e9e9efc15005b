import { useRef, useState } from "react";
import { CopyButton } from "../../ui/CopyButton";
import { NumberField } from "../../ui/NumberField";
import { PAGE } from "../../words/en/page";
import { SHARE } from "../../words/en/share";
import { snippetOf } from "./snippet";

/** The frame that puts the stage into another page. */
export function ShareEmbed({ address }: { address: string }) {
  const [width, setWidth] = useState(960);
  const [height, setHeight] = useState(640);
  const field = useRef<HTMLTextAreaElement>(null);
  const snippet = snippetOf(address, width, height, PAGE.page.title);
  return (
    <details>
      <summary>{SHARE.embed}</summary>
      <p className="hint">{SHARE.embedWhy}</p>
      <div className="share-buttons">
        <NumberField
          label={SHARE.width}
          value={width}
          min={320}
          max={3840}
          step={10}
          integer
          format={String}
          onCommit={setWidth}
        />
        <NumberField
          label={SHARE.height}
          value={height}
          min={320}
          max={4000}
          step={10}
          integer
          format={String}
          onCommit={setHeight}
        />
      </div>
      <label>
        {SHARE.snippet}
        <textarea
          ref={field}
          className="ui-area"
          readOnly
          rows={5}
          value={snippet}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <CopyButton icon="copy" label={SHARE.copySnippet} text={snippet} field={field} />
    </details>
  );
}
