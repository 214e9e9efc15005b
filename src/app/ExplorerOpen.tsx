import { useState } from "react";
import { ruleKey, ruleOf } from "../core/sweep";
import { type Pooled, poolRows, type Source } from "../state/sweep-rows";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { FILES } from "../views/explorer/words";
import type { Measurements } from "./explorerSweep";
import { count } from "./narration";
import { useServices } from "./services";

/** Takes rows and links from elsewhere: what they bring is drawn beside what is there. */
export function useImport(measurements: Measurements, onRules: (keys: string[]) => void) {
  const { store } = useServices();
  const [pooled, setPooled] = useState<Pooled | null>(null);
  const take = (sources: readonly Source[]) => {
    const found = poolRows(sources, null);
    setPooled(found);
    const document = found.experiment ?? store.getState().document;
    onRules([...found.rows.map(ruleOf), ...found.draws.map(({ rule }) => rule)].map(ruleKey));
    if (found.rows.length > 0) measurements.add(document, found.rows);
    const specs = found.draws.flatMap((draw) =>
      "seed" in draw.parent
        ? [
            {
              document: draw,
              rules: [draw.rule],
              widths: [draw.parent.poolSize],
              firstSeed: draw.parent.seed,
              seedCount: 1,
            },
          ]
        : [],
    );
    if (specs.length > 0) measurements.start(specs);
  };
  return {
    pooled,
    takeText: (text: string) => take([{ name: FILES.pasted, text }]),
    takeFiles: async (files: Iterable<File>) =>
      take(
        await Promise.all(
          [...files].map(async (file) => ({ name: file.name, text: await file.text() })),
        ),
      ),
  };
}

export type Import = ReturnType<typeof useImport>;

const MOST_REASONS = 8;

/** The dialog to open files and paste rows or links, and what became of them. */
export function ExplorerOpen({ imports }: { imports: Import }) {
  const [asking, setAsking] = useState(false);
  const [text, setText] = useState("");
  const { pooled } = imports;
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
              imports.takeText(text);
              setText("");
              setAsking(false);
            }}
          >
            {FILES.draw}
          </Button>
        </div>
      </Dialog>
      <div role="status" className="explorer-imported">
        {pooled && (
          <p>
            {`${count(pooled.rows.length)} rows read`}
            {pooled.draws.length > 0 && `, ${count(pooled.draws.length)} links to compute`}
            {pooled.duplicates > 0 && `, ${count(pooled.duplicates)} came twice and count once`}
            {pooled.skipped.length > 0 && `, ${count(pooled.skipped.length)} lines skipped:`}
          </p>
        )}
        {pooled && pooled.skipped.length > 0 && (
          <ul>
            {pooled.skipped.slice(0, MOST_REASONS).map(({ source, line, reason }) => (
              <li key={`${source} ${line}`}>{`${source}, line ${line}: ${reason}`}</li>
            ))}
            {pooled.skipped.length > MOST_REASONS && (
              <li>{`and ${count(pooled.skipped.length - MOST_REASONS)} more`}</li>
            )}
          </ul>
        )}
      </div>
    </>
  );
}
