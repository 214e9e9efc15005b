import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Experiment } from "../core/experiment";
import { parseExperiment } from "../state/document";
import { decodeLink } from "../state/link";
import { report } from "./report";

/** Bad input: its message is the one line that the caller gets. */
class InputError extends Error {}

interface Input {
  readonly document: Experiment;
  readonly ignored: readonly string[];
}

const STANDARD_INPUT = 0;

function readText(source: string): string {
  try {
    // npm runs commands in the package's folder and leaves the caller's in INIT_CWD.
    const file = resolve(process.env.INIT_CWD ?? process.cwd(), source);
    return readFileSync(source === "-" ? STANDARD_INPUT : file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${source} must be a readable file, a link or - (${code}).`);
  }
}

function openText(source: string): Input {
  let content: unknown;
  const text = readText(source);
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new InputError(`${source === "-" ? "standard input" : source} must be JSON.`);
  }
  const parsed = parseExperiment(content);
  if ("error" in parsed) throw new InputError(parsed.error);
  return parsed;
}

function openLink(link: string): Input {
  if (!link.includes("#1"))
    throw new InputError("the link must have a fragment that begins with #1.");
  return decodeLink(link);
}

const isLink = (source: string): boolean =>
  source.startsWith("#") || /^(https?|file):/.test(source);

function print(args: readonly string[]): string {
  const [source] = args;
  if (source === undefined || args.length > 1)
    throw new InputError("usage: npm run -s ticket -- FILE.json | LINK | -");
  const { document, ignored } = isLink(source) ? openLink(source) : openText(source);
  return JSON.stringify(report(document, ignored));
}

try {
  process.stdout.write(`${print(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  process.stderr.write(`${error.message.replace(/\s+/g, " ")}\n`);
  process.exitCode = 2;
}
