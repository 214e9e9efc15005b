import type { Experiment } from "../../core/experiment/experiment";
import { DEFAULT_DOCUMENT, parseExperiment } from "../document/document";
import { DEFAULT_VIEW, fitView, PARAMETERS, type View } from "../view/view";
import { crc32, fromBase64, Reader, toBase64, Writer } from "./link-bytes";
import { SECTIONS } from "./link-sections";

/** Everything a link can bring, and what of it was not understood. */
export interface Opened {
  readonly document: Experiment;
  readonly view: View;
  readonly ignored: readonly string[];
}

const VERSION = "1";
const END = 0;
/** Longer than the link of any valid document. */
const LENGTH_LIMIT = 1 << 20;
const PARAMETER_LIMIT = 32;
const QUOTE_LIMIT = 40;

const DAMAGED =
  "its checksum: the link is damaged, and numbers may differ from those of the original";

/** The fragment, with its #, that brings exactly this document and view back. */
export function encodeLink(document: Experiment, view: View = DEFAULT_VIEW): string {
  const link = new Writer();
  for (const section of SECTIONS) {
    if (!section.suits(document)) continue;
    const body = new Writer();
    section.write(document, body);
    link.byte(section.tag);
    link.varint(body.bytes.length);
    for (const byte of body.bytes) link.byte(byte);
  }
  link.byte(END);
  link.uint32(crc32(link.bytes));
  const parameters = PARAMETERS.flatMap(({ name, write }) => {
    const text = write(view);
    return text === undefined ? [] : [`~${name}=${text}`];
  });
  return `#${VERSION}${toBase64(link.bytes)}${parameters.join("")}`;
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

function decodeDocument(payload: string, ignored: string[]): Experiment {
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

function decodeView(parameters: readonly string[], ignored: string[]): View {
  let view = DEFAULT_VIEW;
  for (const parameter of parameters.slice(0, PARAMETER_LIMIT)) {
    const [name, ...text] = parameter.split("=");
    const part = PARAMETERS.find((p) => p.name === name)?.read(text.join("="));
    if (part) view = { ...view, ...part };
    else ignored.push(parameter.slice(0, QUOTE_LIMIT));
  }
  if (parameters.length > PARAMETER_LIMIT) ignored.push("more parameters");
  return view;
}

/** Mail programs and chats escape the ~ between the parameters, and add what follows a link. */
const unescaped = (text: string): string =>
  text
    .replace(/%7e/gi, "~")
    .replace(/%3d/gi, "=")
    .replace(/(?:%20|%0a|%0d|%09|\s)+(?=~|$)/gi, "");

/**
 * Opens what it can of a link, a fragment or a whole address, and lists the rest. Never throws; the document is always
 * valid. An empty link is the page's own first document.
 */
export function decodeLink(link: string): Opened {
  const ignored: string[] = [];
  const text = unescaped(link.slice(link.indexOf("#") + 1, LENGTH_LIMIT));
  const [payload = "", ...parameters] = text.split("~");
  let document = DEFAULT_DOCUMENT;
  if (link.length > LENGTH_LIMIT) ignored.push("the end of the link");
  if (payload.startsWith(VERSION)) {
    if (payload !== VERSION) document = decodeDocument(payload.slice(1), ignored);
  } else if (payload !== "") ignored.push("all but its view: a link of another version");
  const asked = decodeView(parameters, ignored);
  const view = fitView(asked, document);
  if (view !== asked) ignored.push(`weight=${asked.selected}`);
  return { document, view, ignored };
}
