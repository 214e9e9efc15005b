import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

const SOURCE = new URL("./service-worker.js", import.meta.url);
/** What the page never asks for; and what it asks for on demand, which is kept when it has come. */
const NOT_KEPT = /^(\.vite\/|experiment\.schema\.json$|social|readers\/|digits\/)/;

/** The service worker with the list of all files of the build; a build with other files is another version. */
export function offline(): Plugin {
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const built = Object.values(bundle).map((file) => ({
          name: file.fileName,
          content: file.type === "chunk" ? file.code : file.source,
        }));
        const copied = readdirSync("public", { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => ({ name, content: readFileSync(`public/${name}`) }));
        const files = [...built, ...copied].filter(({ name }) => !NOT_KEPT.test(name));
        const version = createHash("sha256");
        for (const { name, content } of files) version.update(name).update(content);
        const names = files.map(({ name }) => (name === "index.html" ? "./" : name)).sort();
        const list = [
          `const VERSION = ${JSON.stringify(version.digest("hex").slice(0, 16))};`,
          `const FILES = ${JSON.stringify(names)};`,
        ];
        const source = `${list.join("\n")}\n${readFileSync(SOURCE, "utf8")}`;
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
