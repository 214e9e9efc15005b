import { useState } from "react";
import { ruleKey } from "../../core/construct/rules/registry";
import { ruleOf } from "../../core/survey/sweep";
import type { Pooled } from "../../state/rows/collect-rows";
import { encodingOf } from "../../state/rows/encoding";
import { createPool } from "../../state/rows/sweep-rows";
import { FILES } from "../../words/en/explorer";
import type { Measurements } from "../explorer/explorerSweep";
import { openDocument } from "./openDocument";
import { useServices } from "./services";

/** Bytes that are read at a time: a file may be larger than the memory. */
const BLOCK = 1 << 20;

export interface Imported extends Pooled {
  /** How many of the rows the plots had already. */
  readonly known: number;
}

/** Takes rows and links from elsewhere: what they bring is drawn beside what is there. */
export function useImport(measurements: Measurements, onRules: (keys: string[]) => void) {
  const { store, engine, sync } = useServices();
  const [imported, setImported] = useState<Imported | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const [reading, setReading] = useState(false);

  async function show(pooled: Pooled): Promise<void> {
    const { experiment, rows, draws } = pooled;
    onRules([
      ...new Set(
        [...rows.map(ruleOf), ...draws.map(({ document: { rule } }) => rule)].map(ruleKey),
      ),
    ]);
    const document = experiment ?? store.getState().document;
    const known = rows.length > 0 ? await measurements.add(document, rows) : 0;
    setImported({ ...pooled, known });
    const specs = draws.flatMap(({ document: draw }) =>
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
  }

  /** What the sources bring; null when that could not be told. */
  async function take(
    sources: Iterable<{ readonly name: string; readonly content: Blob }>,
  ): Promise<Pooled | null> {
    const { signal } = new AbortController();
    const pool = createPool();
    setReading(true);
    setImported(null);
    setProblem(null);
    setSaid("");
    try {
      for (const { name, content } of sources) {
        let decoder = new TextDecoder();
        for (let at = 0, more = true; more && at <= content.size; at += BLOCK) {
          const bytes = await content.slice(at, at + BLOCK).arrayBuffer();
          if (at === 0) decoder = new TextDecoder(encodingOf(new Uint8Array(bytes)));
          const last = at + BLOCK >= content.size;
          const text = decoder.decode(bytes, { stream: !last });
          more = (await engine.inSlices(pool.read(name, text, last), signal)) && !last;
        }
      }
      const pooled = pool.pooled();
      await show(pooled);
      return pooled;
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
      return null;
    } finally {
      setReading(false);
    }
  }

  return {
    imported,
    problem,
    said,
    reading,
    takeText: (text: string) => take([{ name: FILES.pasted, content: new Blob([text]) }]),
    async takeFiles(files: Iterable<File>) {
      const given = [...files];
      const opened = given.length === 1 ? await openDocument(given[0] as File, store, sync) : null;
      if (!opened) {
        await take(given.map((file) => ({ name: file.name, content: file })));
        return;
      }
      setImported(null);
      setProblem(opened.problem);
      setSaid(opened.said);
      if (opened.problem || opened.said) onRules([]);
    },
  };
}

export type Import = ReturnType<typeof useImport>;
