import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;

/** @param {string} file */
const age = (file) => statSync(file).mtimeMs;

/** Runs one program in the repository; returns its exit status, 1 when it could not start.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [env] */
export function run(program, args, env = {}) {
  const shell = process.platform === "win32";
  const options = { cwd: root, shell, env: { ...process.env, ...env } };
  return spawnSync(program, args, { ...options, stdio: "inherit" }).status ?? 1;
}

export function installMissing() {
  if (existsSync(installed) && age(installed) >= age(`${root}package-lock.json`)) return;
  const status = run("npm", ["ci"]);
  if (status !== 0) process.exit(status);
}
