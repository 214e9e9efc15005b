import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
/** @type {Record<string, { file: string, css?: string[], imports?: string[] }>} */
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));

/** What the page loads before it shows anything: a chunk, its styles and its static imports.
 * @param {string} name
 * @returns {string[]} */
function initial(name) {
  const { file, css = [], imports = [] } = manifest[name];
  return [file, ...css, ...imports.flatMap(initial)];
}

/** @param {string[]} files */
const kilobytes = (files) =>
  [...new Set(files)].reduce((sum, f) => sum + gzipSync(readFileSync(new URL(f, dist))).length, 0) /
  1000;

const known = new Set(Object.values(manifest).map(({ file }) => file));
const scripts = readdirSync(new URL("assets/", dist)).filter((name) => name.endsWith(".js"));
// Vite's manifest leaves the workers out.
const workers = scripts.map((name) => `assets/${name}`).filter((file) => !known.has(file));

const budgets = [
  { what: "the first page (JS and CSS)", size: kilobytes(initial("index.html")), limit: 152 },
  { what: "the workers", size: kilobytes(workers), limit: 160 },
];
for (const { what, size, limit } of budgets) {
  console.log(`${what}: ${size.toFixed(1)} kB gzip of ${limit}`);
}
if (budgets.some(({ size, limit }) => size > limit)) process.exit(1);
