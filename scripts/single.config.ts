import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { layers } from "./layers.ts";
import { licences } from "./notices.ts";
import { shell } from "./shell.ts";
import { formulas } from "./typeset.ts";

/** Nothing is asked of any network: all there is stands in the file. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "worker-src blob:",
].join("; ");

const WORKER = /new Worker\(new URL\("(.+?)", import\.meta\.url\), \{ type: "module" \}\)/;

/** Workers from text in the page, which a file may start. */
function inlineWorkers(): Plugin {
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      const [whole, path] = WORKER.exec(code) ?? [];
      if (!whole || id.includes("node_modules")) return null;
      return `import InlineWorker from "${path}?worker&inline";\n${code.replace(whole, "new InlineWorker()")}`;
    },
  };
}

const FILE = 'href="./notices.txt"';

/** A page alone has no files beside it: no manifest, no icon, and its licences within. */
function alone(): Plugin {
  return {
    name: "alone",
    enforce: "pre",
    transform(code) {
      if (!code.includes(FILE)) return null;
      const text = Buffer.from(licences()).toString("base64");
      return code.replace(
        FILE,
        `download="notices.txt" href="data:text/plain;charset=utf-8;base64,${text}"`,
      );
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) => ({
        html: html
          .replace(/<link rel="manifest".*?>/, "")
          .replace(/<link rel="icon".*?>/, '<link rel="icon" href="data:," />'),
        tags: [
          {
            tag: "meta",
            attrs: { "http-equiv": "Content-Security-Policy", content: policy },
            injectTo: "head-prepend" as const,
          },
        ],
      }),
    },
  };
}

/** The whole page as one HTML file that works from a disk. */
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [inlineWorkers(), react(), layers(), formulas(), shell(true), alone(), viteSingleFile()],
  build: { target: "es2022", outDir: "dist-single", modulePreload: { polyfill: false } },
  worker: { format: "es", rolldownOptions: { output: { comments: false } } },
});
