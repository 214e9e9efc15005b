import { closeSync, openSync, readSync } from "node:fs";

/** Larger files hold no experiment and no network that fits; some, such as devices, never end. */
const MOST_BYTES = 8 << 20;
const BLOCK = 1 << 16;
const PAUSE_MS = 5;

/** Waits without taking the processor. */
export const pause = (): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
};

function readBlock(file: number, block: Buffer): number {
  for (;;) {
    try {
      return readSync(file, block);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      pause();
    }
  }
}

/** The bytes of a file, or of an open one by its number; a little more than the most where there are more. */
export function readSource(source: string | number): Buffer {
  const file = typeof source === "number" ? source : openSync(source, "r");
  const blocks: Buffer[] = [];
  try {
    for (let size = 0; size <= MOST_BYTES; ) {
      const block = Buffer.alloc(BLOCK);
      const count = readBlock(file, block);
      if (count === 0) break;
      blocks.push(block.subarray(0, count));
      size += count;
    }
  } finally {
    if (file !== source) closeSync(file);
  }
  return Buffer.concat(blocks);
}
