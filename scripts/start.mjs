import { pathToFileURL } from "node:url";
import { installMissing, root } from "./install.mjs";

installMissing();
await import(pathToFileURL(`${root}node_modules/vite/bin/vite.js`).href);
