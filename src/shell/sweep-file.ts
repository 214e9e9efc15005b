import { closeSync, existsSync, openSync, readFileSync, truncateSync, writeSync } from "node:fs";
import { callersFile, InputError } from "./input";

export interface RowFile {
  /** How many rows it already had. */
  readonly known: number;
  append(line: string): void;
  close(): void;
}

const complete = (line: string, start: string | null): boolean => {
  if (start === null || !line.startsWith(start)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
};

/**
 * Opens an output file where it ends: its complete lines must begin as `startAt` says (null past the
 * end); what an interrupted write left of a last line is cut off.
 */
export function openRows(name: string, startAt: (index: number) => string | null): RowFile {
  const path = callersFile(name);
  try {
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    const lines = text.split("\n").slice(0, -1);
    const wrong = lines.findIndex((line, i) => !complete(line, startAt(i)));
    if (wrong >= 0)
      throw new InputError(
        `${name} has another sweep's row in line ${wrong + 1}; name another file or remove it.`,
      );
    const end = Buffer.byteLength(lines.map((line) => `${line}\n`).join(""));
    if (text !== "") truncateSync(path, end);
    const file = openSync(path, "a");
    return {
      known: lines.length,
      append: (line) => writeSync(file, `${line}\n`),
      close: () => closeSync(file),
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof InputError || code === undefined) throw error;
    throw new InputError(`--out must be a file that can be written, not ${name} (${code}).`);
  }
}
