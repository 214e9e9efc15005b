import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, dist), "utf8");

/** What the page loads before it shows anything: Vite names every static import in the page itself. */
const initial = [...read("index.html").matchAll(/"\.\/([^"]+\.(?:js|css))"/g)].map(
  ([, file = ""]) => file,
);
if (initial.length === 0) throw new Error("index.html names no scripts");

/** @param {string[]} files */
const kilobytes = (files) =>
  [...new Set(files)].reduce((sum, f) => sum + gzipSync(readFileSync(new URL(f, dist))).length, 0) /
  1000;

/** @type {Record<string, { file: string }>} */
const manifest = JSON.parse(read(".vite/manifest.json"));
const known = new Set(Object.values(manifest).map(({ file }) => file));
const scripts = readdirSync(new URL("assets/", dist)).filter((name) => name.endsWith(".js"));
// Vite's manifest leaves the workers out.
const workers = scripts.map((name) => `assets/${name}`).filter((file) => !known.has(file));

const budgets = [
  { what: "the first page (JS and CSS)", size: kilobytes(initial), limit: 150 },
  { what: "the workers", size: kilobytes(workers), limit: 160 },
];
for (const { what, size, limit } of budgets) {
  console.log(`${what}: ${size.toFixed(1)} kB gzip of ${limit}`);
}
if (budgets.some(({ size, limit }) => size > limit)) process.exit(1);
