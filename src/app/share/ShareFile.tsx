import { useState } from "react";
import type { Experiment } from "../../core/experiment/experiment";
import { Button } from "../../ui/Button";
import { SHARE } from "../../words/en/share";
import { openDocument } from "../page/openDocument";
import { save } from "../page/save";
import { useServices } from "../page/services";

interface Props {
  readonly document: Experiment;
  readonly words: string | null;
}

/** The experiment as a file, out and in. */
export function ShareFile({ document, words }: Props) {
  const { store, sync } = useServices();
  const [said, setSaid] = useState("");
  const take = async (file: File | undefined) => {
    if (!file) return;
    const opened = await openDocument(file, store, sync);
    setSaid(opened ? (opened.problem ?? `${SHARE.opened} ${opened.said}`) : SHARE.notDocument);
  };
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const name = `lottery-ticket${words ? `-${words}` : ""}.json`;
  return (
    <details>
      <summary>{SHARE.file}</summary>
      <p className="hint">{SHARE.fileWhy}</p>
      <div className="share-buttons">
        <Button onClick={() => save(name, new Blob([text], { type: "application/json" }))}>
          {SHARE.save}
        </Button>
        <label className="share-open">
          {SHARE.open}
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => void take(currentTarget.files?.[0])}
          />
        </label>
      </div>
      <p role="status">{said}</p>
    </details>
  );
}
