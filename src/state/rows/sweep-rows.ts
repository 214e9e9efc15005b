import { createCollection, POOL_LIMITS, type Pooled } from "./collect-rows";
import type { Reason } from "./reason";
import { createLineReader } from "./sweep-text";

/** The ends of lines that systems and programs write, old ones too. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;
const WHOLE_LINE_END = /\r\n|\r(?!$)|[\n\u0085\u2028\u2029]/;

/** Rows of one experiment from any number of sources. */
export interface Pool {
  /**
   * Reads the next piece of a source, which may end within a line; `last` closes the source. Yields the letters read, and
   * returns whether more of this source is wanted.
   */
  read(source: string, piece: string, last: boolean): Generator<number, boolean>;
  pooled(): Pooled;
}

/**
 * Reads rows as the `sweep` command and this page write them (JSON a line, CSV), and links in any text, into one collection.
 */
export function createPool(): Pool {
  const { use, skip, full, pooled } = createCollection();
  /** Of the source that is being read. */
  let reader = createLineReader();
  let line = 0;
  let rest = "";

  function take(source: string, text: string): void {
    line++;
    if (text.length > POOL_LIMITS.line) skip({ source, line, reason: { why: "long" } });
    else use(source, reader.read(text, line));
  }

  /** Why the rest of a source is left out; null when it is not. */
  function excess(): Reason | null {
    if (rest.length > POOL_LIMITS.line) return { why: "endless", line: line + 1 };
    return full();
  }

  function close(): void {
    reader = createLineReader();
    line = 0;
    rest = "";
  }

  return {
    *read(source, piece, last) {
      if (line === 0 && rest === "" && piece === "" && last)
        skip({ source, reason: { why: "empty" } });
      let reason: Reason | null = piece.includes("\0") ? { why: "binary" } : null;
      // A carriage return at the end may be half of a line's end.
      const lines = (rest + piece).split(last ? LINE_END : WHOLE_LINE_END);
      rest = last ? "" : (lines.pop() ?? "");
      for (let i = 0; i < lines.length && !reason; i++) {
        take(source, lines[i]);
        yield lines[i].length;
        reason = excess();
      }
      if (last || reason) use(source, reader.end());
      reason ??= excess();
      if (reason) skip({ source, reason });
      if (reason || last) close();
      return reason === null;
    },
    pooled,
  };
}
