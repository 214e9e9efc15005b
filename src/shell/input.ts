import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Experiment } from "../core/experiment/experiment";
import { DEFAULT_DOCUMENT } from "../state/document/document";
import { decodeLink } from "../state/link/link";
import { readText, said, textOf } from "../state/read/read";

/** Bad input: its message is the one line that the caller gets. */
export class InputError extends Error {}

export interface Input {
  readonly document: Experiment;
  readonly ignored: readonly string[];
}

const STANDARD_INPUT = 0;

/** A file as the caller names it: npm runs commands in the package's folder and leaves the caller's in INIT_CWD. */
export const callersFile = (name: string): string =>
  resolve(process.env.INIT_CWD ?? process.cwd(), name);

function readSource(source: string): string {
  try {
    return textOf(readFileSync(source === "-" ? STANDARD_INPUT : callersFile(source)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${source} must be a readable file, a link or - (${code}).`);
  }
}

/** An experiment, or the page's first one with a network of any kind that the page reads as its target. */
function openText(source: string): Input {
  const read = readText(readSource(source), DEFAULT_DOCUMENT);
  if (!("document" in read)) throw new InputError(said(read));
  const { document, ignored, notes } = read;
  for (const note of notes) process.stderr.write(`note: ${note}\n`);
  return { document, ignored };
}

function openLink(link: string): Input {
  if (!/(?:#|%(?:25)*23)1/.test(link))
    throw new InputError("the link must have a fragment that begins with #1.");
  return decodeLink(link);
}

/** The experiment in a file, a link or standard input (`-`). */
export const openInput = (source: string): Input =>
  source.startsWith("#") || /^(https?|file):/.test(source) ? openLink(source) : openText(source);

/** Runs a command; bad input is one line on standard error and exit status 2. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message.replace(/\s+/g, " ")}\n`);
    process.exitCode = 2;
  }
}
