import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { DIGIT_FILES, type DigitFiles, digitFile } from "../src/core/reader/parts.ts";
import { mnist } from "../src/shell/mnist.ts";

const PACKAGE = { test: "t10k", train: "train" } as const;

/** One file of labelled images, as `core/reader/parts` describes it. */
function contentOf({ name, images: count }: DigitFiles, index: number): Uint8Array {
  const { images, labels } = mnist(PACKAGE[name]);
  const first = index * count;
  return gzipSync(
    Buffer.concat([
      labels.subarray(first, first + count),
      images.pixels.subarray(first * images.size, (first + count) * images.size),
    ]),
    { level: 9 },
  );
}

const files = DIGIT_FILES.flatMap((kind) =>
  Array.from({ length: kind.files }, (_, index) => ({
    path: digitFile(kind.name, index),
    content: () => contentOf(kind, index),
  })),
);

/** MNIST from the package of that name, in files that the page loads when it needs them. */
export function digits(): Plugin {
  return {
    name: "digits",
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const file = files.find(({ path }) => request.url === `/${path}`);
        if (file) response.end(file.content());
        else next();
      });
    },
    generateBundle() {
      for (const { path, content } of files)
        this.emitFile({ type: "asset", fileName: path, source: content() });
    },
  };
}
