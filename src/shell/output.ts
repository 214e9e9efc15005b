import { writeSync } from "node:fs";

/** An output that takes no more: its message is the one line that the caller gets. */
export class OutputError extends Error {}

/** Whoever reads has seen enough: the end of a command, and no failure. */
export class ReaderGone extends Error {}

/** A failed write by the name of what was written to; `kept` says what stays of it. */
export function outputError(error: unknown, name: string, kept = ""): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EPIPE") return new ReaderGone();
  return new OutputError(`${name} takes no more (${code ?? error}).${kept}`);
}

/** Writes all of a text: on a full disk a first write may come through in part. */
export function writeWhole(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Writes to standard output; ends when the text has been taken. */
export const print = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) =>
      error ? reject(outputError(error, "standard output")) : resolve(),
    );
  });

/** Failed writes are told by who waits for them; without a handler they would end the process with a stack. */
export function guardStreams(): void {
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
  // Otherwise a limit on the size of files ends the process without a word.
  if (process.platform !== "win32") process.on("SIGXFSZ" as NodeJS.Signals, () => {});
}
