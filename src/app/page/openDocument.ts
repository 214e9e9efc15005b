import type { Store } from "../../state/store";
import type { Sync } from "../../state/sync";
import { CLIPBOARD } from "../../words/en/clipboard";

/** The largest document has some 400 kB. */
const SIZE_LIMIT = 2 << 20;

/** How documents and networks begin, and no list of links and no table. */
const NETWORK = /^\s*(?:```\w*\s*)?(?:[[{(]|[A-Za-z_][\w.]*\s*[=(])/;
/** A row of a sweep: an object on a line of its own. */
const ROW = /^\s*\{(?=[^\n]*"seed")(?![^\n]*"target")/m;
const LINK = /(?:#|%23)1[\w-]{8}/;
const LAYERS = /target|layers|weight|kernel|coefs/;

/** Rows, and lists of links, are left to those who draw them. */
const isNetwork = (text: string): boolean =>
  NETWORK.test(text) && !ROW.test(text) && (!LINK.test(text) || LAYERS.test(text));

/** What came of a file: why it was not opened, or what must be said of how it was read. */
export interface FileOpened {
  readonly problem: string | null;
  readonly said: string;
}

/** Opens an experiment or a network from a file, or says what is wrong with it; null for a file that is neither. */
export async function openDocument(
  file: Blob,
  store: Store,
  sync: Sync,
): Promise<FileOpened | null> {
  if (file.size > SIZE_LIMIT) return null;
  const reader = await import("../../state/read/read").catch(() => null);
  if (!reader) return { problem: CLIPBOARD.unread, said: "" };
  const text = reader.textOf(new Uint8Array(await file.arrayBuffer()));
  if (!isNetwork(text)) return null;
  const { view, open, document } = store.getState();
  const read = reader.readText(text, document);
  const said = reader.said(read);
  if (!("document" in read)) return { problem: said, said: "" };
  sync.settle();
  const whole = read.whole ? { ...view, mask: undefined } : view;
  open(read.document, { ...whole, frame: undefined }, read.whole ? read.ignored : []);
  sync.push();
  return { problem: null, said };
}
