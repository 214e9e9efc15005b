import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FILES } from "../../words/en/explorer";
import type { Import } from "../page/useImport";
import { ExplorerReport } from "./ExplorerReport";
import type { Measurements } from "./explorerSweep";

interface Props {
  readonly imports: Import;
  readonly measurements: Measurements;
}

/** The dialog to open files and paste rows or links, and what became of them. */
export function ExplorerOpen({ imports, measurements }: Props) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  /** Nothing of the text could be used: it stays, beside the reasons. */
  const [refused, setRefused] = useState(false);
  const { imported, problem, said, reading } = imports;
  const place = useRef<HTMLDivElement>(null);
  // Files dropped anywhere on the page are answered here.
  useEffect(() => {
    if ((imported || problem || said) && !asking)
      place.current?.scrollIntoView({ block: "center" });
  }, [imported, problem, said, asking]);
  const report = (
    <>
      {reading && <p>{FILES.reading}</p>}
      {problem && <p className="problem">{problem}</p>}
      {said && <p>{said}</p>}
      {imported && !reading && <ExplorerReport imported={imported} measurements={measurements} />}
    </>
  );
  const take = async () => {
    setRefused(false);
    const pooled = await imports.takeText(text);
    const used = pooled !== null && pooled.rows.length + pooled.draws.length > 0;
    setRefused(!used);
    if (!used) return;
    setAsking(false);
    if (pooled.skippedCount === 0) setText("");
  };
  return (
    <>
      <Button
        aria-haspopup="dialog"
        onClick={() => {
          setRefused(false);
          setAsking(true);
        }}
      >
        {FILES.open}
      </Button>
      <Dialog open={asking} title={FILES.open} onClose={() => setAsking(false)}>
        <div className="explorer-import">
          <p>{FILES.openWhy}</p>
          <label>
            {FILES.files}{" "}
            <input
              type="file"
              multiple
              accept=".ndjson,.jsonl,.json,.csv,.tsv,.txt,.md,.html"
              onChange={(event) => {
                void imports.takeFiles(event.currentTarget.files ?? []);
                setAsking(false);
              }}
            />
          </label>
          <label>
            {FILES.paste}
            <textarea
              className="ui-area"
              rows={6}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <Button kind="solid" disabled={text.trim() === "" || reading} onClick={take}>
            {FILES.draw}
          </Button>
          <div role="status" className="explorer-imported">
            {refused && report}
          </div>
        </div>
      </Dialog>
      <div role="status" className="explorer-imported" ref={place}>
        {!asking && report}
      </div>
    </>
  );
}
