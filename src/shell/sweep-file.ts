import {
  closeSync,
  constants,
  openSync,
  readFileSync,
  type Stats,
  statSync,
  truncateSync,
} from "node:fs";
import { callersFile } from "./input";
import { InputError } from "./input-error";
import { outputError, print, writeWhole } from "./output";
import { pause } from "./source";

export interface RowFile {
  /** How many rows it already had. */
  readonly known: number;
  append(line: string): void | Promise<void>;
  close(): void;
}

const STANDARD_OUTPUT = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
/** How long a pipe may be without a reader. */
const PATIENCE_MS = 5000;

const complete = (line: string, start: string | null): boolean => {
  if (start === null || !line.startsWith(start)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

/** How many complete lines a file has, each as `startAt` says; what an interrupted write left of a last one is cut off. */
function resume(name: string, path: string, startAt: (index: number) => string | null): number {
  const text = readFileSync(path, "utf8");
  const lines = text.split("\n").slice(0, -1);
  const wrong = lines.findIndex((line, i) => !complete(line, startAt(i)));
  if (wrong >= 0)
    throw new InputError(
      `${name} has another sweep's row in line ${wrong + 1}; name another file or remove it.`,
    );
  const end = Buffer.byteLength(lines.map((line) => `${line}\n`).join(""));
  if (text !== "") truncateSync(path, end);
  return lines.length;
}

/** Opens a pipe as soon as somebody reads it: opening it alone would wait for ever. */
function openPipe(path: string): number {
  const started = performance.now();
  for (;;) {
    try {
      const probe = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK);
      const file = openSync(path, "w");
      closeSync(probe);
      return file;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== "ENXIO" || performance.now() - started > PATIENCE_MS) throw error;
      pause();
    }
  }
}

function openFile(path: string, stats: Stats | undefined): number {
  if (stats?.isFIFO()) return openPipe(path);
  return openSync(path, stats === undefined || stats.isFile() ? "a" : "w");
}

/**
 * Opens an output where it ends: a regular file may have complete lines, which must begin as `startAt` says (null past the
 * end). Anything else, such as a pipe or a device, is written from the first row on. Standard output where none is named.
 */
export function openRows(
  name: string | undefined,
  startAt: (index: number) => string | null,
): RowFile {
  const path = name === undefined ? undefined : callersFile(name);
  if (name === undefined || path === undefined || STANDARD_OUTPUT.includes(path))
    return { known: 0, append: (line) => print(`${line}\n`), close: () => {} };
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isBlockDevice() || stats?.isDirectory())
      throw new InputError(`--out must be a file, a pipe or a terminal, not ${name}.`);
    const known = stats?.isFile() ? resume(name, path, startAt) : 0;
    const file = openFile(path, stats);
    const kept = !stats || stats.isFile() ? " The same command goes on where it ends." : "";
    return {
      known,
      append(line) {
        try {
          writeWhole(file, `${line}\n`);
        } catch (error) {
          throw outputError(error, name, kept);
        }
      },
      close: () => closeSync(file),
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof InputError || code === undefined) throw error;
    if (code === "ENXIO") throw new InputError(`nobody reads ${name}, which --out names.`);
    throw new InputError(`--out must be a file that can be written, not ${name} (${code}).`);
  }
}
