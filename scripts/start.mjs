import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";
import { installMissing, root } from "./install.mjs";

installMissing();
const vite = `${root}node_modules/vite/bin/vite.js`;
execFileSync(process.execPath, [vite, "build", "--logLevel", "error"], {
  cwd: root,
  stdio: "inherit",
});
// The page as people get it, served by the process that a signal ends.
process.argv.splice(2, 0, "preview");
await import(pathToFileURL(vite).href);
