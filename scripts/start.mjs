import { installMissing, run } from "./install.mjs";

installMissing();
process.exit(run("node", ["node_modules/vite/bin/vite.js", ...process.argv.slice(2)]));
