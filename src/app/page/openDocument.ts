import { parseExperiment } from "../../state/document/document";
import { encodingOf } from "../../state/rows/encoding";
import type { Store } from "../../state/store";
import type { Sync } from "../../state/sync";
import { FILES } from "../../words/en/explorer";

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

/** Whether a text begins as JSON of several lines and none of them is a whole object, as each row is, or a list of links. */
const isBroken = (text: string): boolean =>
  /^\s*[{[]/.test(text) &&
  !/(?:#|%23)1[\w-]{8}/.test(text) &&
  text.includes("\n") &&
  !text.split("\n").some((line) => line.trimStart().startsWith("{") && parsed(line) !== undefined);

/** Opens an experiment document from a file, or says what is wrong with it; null for a file that is none. */
export async function openDocument(
  file: Blob,
  store: Store,
  sync: Sync,
): Promise<{ readonly problem: string | null } | null> {
  const bytes = new Uint8Array(
    await file.slice(0, file.size > SIZE_LIMIT ? 0 : undefined).arrayBuffer(),
  );
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const content = parsed(text);
  if (content === undefined && isBroken(text)) return { problem: FILES.broken };
  if (!isDocument(content)) return null;
  const read = parseExperiment(content);
  if ("error" in read) return { problem: read.error };
  const { view, open } = store.getState();
  sync.settle();
  open(read.document, { ...view, frame: undefined, mask: undefined }, read.ignored);
  sync.push();
  return { problem: null };
}
