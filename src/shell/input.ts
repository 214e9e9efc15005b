import { resolve } from "node:path";
import type { Experiment } from "../core/experiment/experiment";
import { drawInVectors } from "../core/random/random";
import { startVectors } from "../core/random/threefry-simd";
import { DEFAULT_DOCUMENT } from "../state/document/default";
import { decodeLink } from "../state/link/link";
import { readText, said, textOf } from "../state/read/read";
import { InputError } from "./input-error";
import { guardStreams, OutputError, print, ReaderGone } from "./output";
import { readSource } from "./source";

export interface Input {
  readonly document: Experiment;
  readonly ignored: readonly string[];
}

const STANDARD_INPUT = 0;

/** A file as the caller names it: npm runs commands in the package's folder and leaves the caller's in INIT_CWD. */
export const callersFile = (name: string): string =>
  resolve(process.env.INIT_CWD ?? process.cwd(), name);

function textFrom(source: string): string {
  try {
    return textOf(readSource(source === "-" ? STANDARD_INPUT : callersFile(source)));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${source} must be a readable file, a link or - (${code}).`);
  }
}

/** An experiment, or the page's first one with a network of any kind that the page reads as its target. */
function openText(source: string): Input {
  const read = readText(textFrom(source), DEFAULT_DOCUMENT);
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

/** What a command says of itself. */
export interface Manual {
  /** What --help prints; it begins with how the command is called. */
  readonly help: () => string;
  /** Its options that take a value, without their dashes. */
  readonly options: readonly string[];
}

const POWERSHELL = `
PowerShell keeps the -- for itself. Write it in quotes there, as '--', call npm.cmd
instead of npm, or give every option its value by =, as in --seeds=0:9.
`;

/** npm takes options for its own where no -- stands before them; what it made of them is in the environment. */
function takenByNpm(args: readonly string[], options: readonly string[]): string[] {
  return options.flatMap((name) => {
    const value = process.env[`npm_config_${name.replaceAll("-", "_")}`];
    const given = args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
    if (value === undefined || given) return [];
    if (value !== "true") return [`--${name}=${value}`];
    throw new InputError(
      `npm took --${name} for its own: PowerShell keeps the -- before it. Write '--' in quotes, or --${name}=VALUE.`,
    );
  });
}

function argumentsFor({ options }: Manual): string[] {
  const args = process.argv.slice(2);
  if (args[0] === "--") args.shift();
  return [...args, ...takenByNpm(args, options)];
}

const asksForHelp = (args: readonly string[]): boolean =>
  args.some((arg) => arg === "--help" || arg === "-h");

/**
 * Runs a command on its arguments; --help prints its manual. Bad input is one line on standard error and exit status 2, an
 * output that takes no more one line and exit status 1. A reader that has seen enough ends it without a word.
 */
export async function runCommand(
  command: (args: readonly string[]) => void | Promise<void>,
  manual: Manual,
): Promise<void> {
  drawInVectors(startVectors);
  guardStreams();
  try {
    const args = argumentsFor(manual);
    if (asksForHelp(args)) await print(`${manual.help().trimEnd()}\n${POWERSHELL}`);
    else await command(args);
  } catch (error) {
    if (error instanceof ReaderGone) return;
    if (!(error instanceof InputError || error instanceof OutputError)) throw error;
    process.stderr.write(`${error.message.replace(/\s+/g, " ")}\n`);
    process.exitCode = error instanceof InputError ? 2 : 1;
  }
}
