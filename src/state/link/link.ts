import type { Experiment } from "../../core/experiment/experiment";
import { DEFAULT_DOCUMENT } from "../document/default";
import { parseExperiment } from "../document/document";
import { DEFAULT_VIEW, fitView, PARAMETERS, type View } from "../view/view";
import { crc32, fromBase64, Reader, toBase64, Writer } from "./link-bytes";
import { SECTIONS, SECTIONS_TURNED, type Section } from "./link-sections";
import { END, fragmentIn, mended } from "./mend-link";

/** Everything a link can bring, and what of it was not understood. */
export interface Opened {
  readonly document: Experiment;
  readonly view: View;
  readonly ignored: readonly string[];
}

const VERSION = "1";
/** Longer than the link of any valid document. */
const LENGTH_LIMIT = 1 << 20;
const PARAMETER_LIMIT = 32;
const QUOTE_LIMIT = 40;

/** Programs that find addresses in running text leave such letters out at the end. */
const OPEN_END = /[-_]$/;
/** One more letter makes no whole byte: it closes a link that no order of its sections does. */
const CLOSED = "A";

const DAMAGED =
  "its checksum: the link is damaged, and numbers may differ from those of the original";

function lettersOf(document: Experiment, sections: readonly Section[]): string {
  const link = new Writer();
  for (const section of sections) {
    if (!section.suits(document)) continue;
    const body = new Writer();
    section.write(document, body);
    link.byte(section.tag);
    link.varint(body.bytes.length);
    for (const byte of body.bytes) link.byte(byte);
  }
  link.byte(END);
  link.uint32(crc32(link.bytes));
  return toBase64(link.bytes);
}

/** The fragment, with its #, that brings exactly this document and view back. */
export function encodeLink(document: Experiment, view: View = DEFAULT_VIEW): string {
  const letters =
    [SECTIONS, SECTIONS_TURNED]
      .map((sections) => lettersOf(document, sections))
      .find((spelt) => !OPEN_END.test(spelt)) ?? lettersOf(document, SECTIONS) + CLOSED;
  const parameters = PARAMETERS.flatMap(({ name, write }) => {
    const text = write(view);
    return text === undefined ? [] : [`~${name}=${text}`];
  });
  return `#${VERSION}${letters}${parameters.join("")}`;
}

/** The document with one section applied, or undefined when that makes no valid document. */
function apply(document: Experiment, tag: number, body: Uint8Array): Experiment | undefined {
  const section = SECTIONS.find((s) => s.tag === tag);
  const reader = new Reader(body);
  try {
    const part = section?.read(reader);
    const parsed = part && reader.left === 0 && parseExperiment({ ...document, ...part });
    return parsed && "document" in parsed ? parsed.document : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function decodeDocument(text: string, ignored: string[]): Experiment {
  const payload = mended(text) ?? /^.*[\w-]/s.exec(text)?.[0];
  if (payload === undefined) return DEFAULT_DOCUMENT;
  const bytes = fromBase64(payload);
  const reader = new Reader(bytes);
  const seen = new Set<string>();
  let document = DEFAULT_DOCUMENT;
  try {
    for (let tag = reader.byte(); tag !== END; tag = reader.byte()) {
      const name = SECTIONS.find((s) => s.tag === tag)?.name ?? `section ${tag}`;
      const next = apply(document, tag, reader.part(reader.varint()));
      if (!next || seen.has(name)) ignored.push(name);
      else document = next;
      seen.add(name);
    }
    const end = reader.position;
    if (reader.uint32() !== crc32(bytes.subarray(0, end)) || reader.left > 0) ignored.push(DAMAGED);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    ignored.push("the end of the link");
  }
  return document;
}

/** A list that ends in its own dot may have lost its last part. */
const OPEN_LIST = /^(?:hide|explore)=[\w.-]*\.(?:\W|$)/;

/** What a parameter says: as it stands, where a line was broken in it, or up to what follows the link. */
function readParameter(parameter: string): Partial<View> | undefined {
  const read = (spelt: string) => {
    const [name, ...text] = spelt.split("=");
    return PARAMETERS.find((p) => p.name === name)?.read(text.join("="));
  };
  const joined = read(parameter.replace(/\s+/g, ""));
  if (OPEN_LIST.test(parameter)) return joined;
  const cut = read(/^[\w.=-]*\w/.exec(parameter)?.[0] ?? "");
  const unsure = joined && cut && JSON.stringify(joined) !== JSON.stringify(cut);
  return unsure ? undefined : (joined ?? cut);
}

function decodeView(parameters: readonly string[], ignored: string[]): View {
  let view = DEFAULT_VIEW;
  for (const parameter of parameters.slice(0, PARAMETER_LIMIT)) {
    const part = readParameter(parameter);
    if (part) view = { ...view, ...part };
    else ignored.push(parameter.trim().slice(0, QUOTE_LIMIT));
  }
  if (parameters.length > PARAMETER_LIMIT) ignored.push("more parameters");
  return view;
}

/**
 * Opens what it can of a link, a fragment or a whole address, and lists the rest. Never throws; the document is always
 * valid. An empty link is the page's own first document.
 */
export function decodeLink(link: string): Opened {
  const ignored: string[] = [];
  const [payload = "", ...parameters] = fragmentIn(link.slice(0, LENGTH_LIMIT)).split("~");
  let document = DEFAULT_DOCUMENT;
  if (link.length > LENGTH_LIMIT) ignored.push("the end of the link");
  if (payload.startsWith(VERSION)) document = decodeDocument(payload.slice(1), ignored);
  else if (payload.trim() !== "") ignored.push("all but its view: a link of another version");
  const asked = decodeView(parameters, ignored);
  const view = fitView(asked, document);
  if (view !== asked) ignored.push(`weight=${asked.selected}`);
  return { document, view, ignored };
}

/** The experiment of a link that is whole; null for one that is damaged, or of another version. */
export function documentIn(link: string): Experiment | null {
  const [payload = ""] = fragmentIn(link.slice(0, LENGTH_LIMIT)).split("~");
  const letters = payload.slice(1);
  if (!payload.startsWith(VERSION) || (/[\w-]/.test(letters) && !mended(letters))) return null;
  const ignored: string[] = [];
  const document = decodeDocument(letters, ignored);
  return ignored.length === 0 ? document : null;
}
