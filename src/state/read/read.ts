import type { Experiment } from "../../core/experiment/experiment";
import { READ } from "../../words/en/read";
import { parseExperiment } from "../document/document";
import { setTarget } from "../document/edit";
import { documentIn } from "../link/link";
import { encodingOf } from "../rows/encoding";
import { sourceOf } from "./formats";
import { readLiterals } from "./literals";
import { networkOf } from "./network";
import { isRecord, type Source } from "./source";
import { attempt, sentence, Unreadable, type Why } from "./why";

/** What a text or a file brings. */
export interface Opened {
  readonly document: Experiment;
  /** Whether it brings a whole experiment, and not only a target for the one that is there. */
  readonly whole: boolean;
  /** Paths of what was not understood. */
  readonly ignored: readonly string[];
  /** How it was read where it could have been read otherwise, in sentences. */
  readonly notes: readonly string[];
}

/** Longer text is no network that fits; reading it would only stop the page. */
const LONGEST = 2 << 20;
const MOST_NAMED = 8;
const MOST_LETTERS = 60;

const ADDRESS = /^(?:(?:https?|file):|(?:#|%23)1[\w-]{8})/;

/** A text that begins as a link, or is one word with the fragment of one in it. */
function isLink(text: string): boolean {
  const at = text.search(/(?:#|%23)1/);
  if (at < 0 || /[{["]/.test(text.slice(0, at))) return false;
  return ADDRESS.test(text) || !/\s/.test(text);
}

function readLink(text: string): Opened {
  const document = documentIn(text);
  if (!document) throw new Unreadable({ why: "link" });
  return { document, whole: true, ignored: [], notes: [] };
}

function notesOf({ layers, activations, foreign }: Source, transposed: boolean): string[] {
  const assumed = foreign && layers.length > 1 && activations.length === 0;
  return [...(transposed ? [READ.notes.transposed] : []), ...(assumed ? [READ.notes.assumed] : [])];
}

/** A document whose target may be written in any of the ways that a network is. */
function readDocument(value: Readonly<Record<string, unknown>>): Opened {
  const { target } = value;
  if (!isRecord(target) || !Array.isArray(target.layers)) return parsed(value, true);
  const source = sourceOf(target, "target");
  const { network, transposed } = networkOf(source);
  const opened = parsed({ ...value, target: network }, true);
  return {
    ...opened,
    ignored: [...source.ignored, ...opened.ignored],
    notes: transposed ? [READ.notes.transposed] : [],
  };
}

function parsed(value: unknown, whole: boolean): Opened {
  const read = parseExperiment(value);
  if ("error" in read) {
    const text = whole ? read.error : read.error.replace(/^target\./, "");
    throw new Unreadable({ why: "document", text });
  }
  return { document: read.document, whole, ignored: read.ignored, notes: [] };
}

function readValue(value: unknown, document: Experiment): Opened {
  if (isRecord(value) && "target" in value) return readDocument(value);
  const source = sourceOf(value);
  const { network, transposed } = networkOf(source);
  const opened = parsed({ ...setTarget(document, document.target), target: network }, false);
  return { ...opened, ignored: source.ignored, notes: notesOf(source, transposed) };
}

/**
 * What a text brings to a document: a link or a document all of itself, a network its target. Networks are read as programs
 * write them and people copy them. Never throws, and takes time in proportion to the text.
 */
export const readText = (text: string, document: Experiment): Opened | Why =>
  attempt(() => {
    if (text.length > LONGEST) throw new Unreadable({ why: "long" });
    const word = text.trim();
    return isLink(word) ? readLink(word) : readValue(readLiterals(word), document);
  });

/** The text of a file, in whichever way it is written. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes)).decode(bytes);

/** Why it cannot be read, or what must be said of how it was; empty where nothing must. */
export function said(read: Opened | Why): string {
  if ("why" in read) return sentence(read);
  const { ignored, notes } = read;
  const named = ignored.slice(0, MOST_NAMED).map((path) => path.slice(0, MOST_LETTERS));
  const more = ignored.length > MOST_NAMED ? ["…"] : [];
  const left = ignored.length > 0 ? [READ.notes.ignored([...named, ...more])] : [];
  return [...notes, ...left].join(" ");
}
