import { useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { FILES } from "../../words/en/explorer";
import { count } from "../film/narration";
import type { Import, Imported } from "../page/useImport";

const MOST_REASONS = 8;

/** The dialog to open files and paste rows or links, and what became of them. */
export function ExplorerOpen({ imports }: { imports: Import }) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const { imported, problem, reading } = imports;
  const report = useRef<HTMLDivElement>(null);
  // Files dropped anywhere on the page are answered here.
  useEffect(() => {
    if (imported || problem) report.current?.scrollIntoView({ block: "center" });
  }, [imported, problem]);
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setAsking(true)}>
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
              accept=".ndjson,.jsonl,.json,.csv,.tsv,.txt"
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
          <Button
            kind="solid"
            disabled={text.trim() === ""}
            onClick={() => {
              void imports.takeText(text);
              setText("");
              setAsking(false);
            }}
          >
            {FILES.draw}
          </Button>
        </div>
      </Dialog>
      <div role="status" className="explorer-imported" ref={report}>
        {reading && <p>{FILES.reading}</p>}
        {problem && <p className="problem">{problem}</p>}
        {imported && !reading && <Report imported={imported} />}
      </div>
    </>
  );
}

/** What became of the lines. */
function Report({ imported }: { imported: Imported }) {
  const { rows, draws, duplicates, known, skipped, skippedCount } = imported;
  const parts = [
    FILES.rows(rows.length, count(rows.length)),
    draws.length > 0 && FILES.links(draws.length, count(draws.length)),
    duplicates > 0 && FILES.twice(duplicates, count(duplicates)),
    known > 0 && FILES.known(known, count(known)),
    skippedCount > 0 && FILES.skipped(count(skippedCount)),
  ];
  const more = skippedCount - Math.min(skipped.length, MOST_REASONS);
  return (
    <>
      <p>{parts.filter(Boolean).join(", ")}</p>
      {skippedCount > 0 && (
        <ul>
          {skipped.slice(0, MOST_REASONS).map(({ source, line, reason }) => (
            <li key={`${source} ${line}`}>
              {line === undefined
                ? FILES.reason(source, reason)
                : FILES.reasonAt(source, line, reason)}
            </li>
          ))}
          {more > 0 && <li>{FILES.more(count(more))}</li>}
        </ul>
      )}
    </>
  );
}
