import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ...[process.env.ProgramFiles, process.env["ProgramFiles(x86)"], process.env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe")),
];

/** @param {string} file */
function starts(file) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    return false;
  }
  // Chrome for Windows opens a window when asked for its version.
  return process.platform === "win32" || spawnSync(file, ["--version"]).status === 0;
}

/** The system's Chromium or Chrome, undefined when there is none that starts. */
export function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...found, ...places].find(starts);
}

/** True when the browser that Playwright downloads is here and starts. */
export async function hasPlaywrightBrowser() {
  const { chromium } = await import("@playwright/test");
  return starts(chromium.executablePath());
}
