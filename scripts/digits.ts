import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { DIGIT_FILES, type DigitFiles, digitFile } from "../src/core/reader/parts.ts";
import { mnist } from "../src/shell/mnist.ts";

const PACKAGE = { test: "t10k", train: "train" } as const;

/** The files of one kind, as `core/reader/parts` describes them. */
function filesOf({
  name,
  files,
  images: count,
}: DigitFiles): { path: string; source: Uint8Array }[] {
  const { images, labels } = mnist(PACKAGE[name]);
  return Array.from({ length: files }, (_, index) => {
    const first = index * count;
    const content = Buffer.concat([
      labels.subarray(first, first + count),
      images.pixels.subarray(first * images.size, (first + count) * images.size),
    ]);
    return { path: digitFile(name, index), source: gzipSync(content) };
  });
}

/** Compressed once a process: a server may be asked for one file after the other. */
let known: { path: string; source: Uint8Array }[] | undefined;
function allFiles(): { path: string; source: Uint8Array }[] {
  known ??= DIGIT_FILES.flatMap(filesOf);
  return known;
}

/** MNIST from the package of that name, in files that the page loads when it needs them. */
export function digits(): Plugin {
  return {
    name: "digits",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const path = request.url?.slice(1) ?? "";
        const file = path.startsWith("digits/") && allFiles().find((known) => known.path === path);
        if (file) response.end(file.source);
        else next();
      });
    },
    generateBundle() {
      for (const { path, source } of allFiles())
        this.emitFile({ type: "asset", fileName: path, source });
    },
  };
}
