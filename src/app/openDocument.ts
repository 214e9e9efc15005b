import { parseExperiment } from "../state/document";
import type { Store } from "../state/store";
import type { Sync } from "../state/sync";

/** The largest document has some 400 kB. */
const SIZE_LIMIT = 2 << 20;

const isDocument = (content: unknown): boolean =>
  typeof content === "object" && content !== null && "target" in content && "version" in content;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Opens an experiment document from a file, or says what is wrong with it; null for a file that is none. */
export async function openDocument(
  file: Blob,
  store: Store,
  sync: Sync,
): Promise<{ readonly problem: string | null } | null> {
  const content = file.size > SIZE_LIMIT ? undefined : parsed(await file.text());
  if (!isDocument(content)) return null;
  const read = parseExperiment(content);
  if ("error" in read) return { problem: read.error };
  const { view, open } = store.getState();
  sync.settle();
  open(read.document, { ...view, frame: undefined, mask: undefined }, read.ignored);
  sync.push();
  return { problem: null };
}
