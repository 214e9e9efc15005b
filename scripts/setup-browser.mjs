import { hasPlaywrightBrowser, systemBrowser } from "./browser.mjs";
import { run } from "./install.mjs";

const APT = ["install", "-y", "--no-install-recommends", "chromium"];

/** Makes sure that there is a browser to test in; false, with one line said, when there is none. */
export async function setUpBrowser() {
  if (systemBrowser() || (await hasPlaywrightBrowser())) return true;
  run("node", ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  if (await hasPlaywrightBrowser()) return true;
  if (process.env.CI && process.getuid?.() === 0 && run("apt-get", ["update"]) === 0) {
    run("apt-get", APT, { DEBIAN_FRONTEND: "noninteractive" });
    if (systemBrowser()) return true;
  }
  console.error("No browser to test in: install Chromium or Chrome, then run npm test again.");
  return false;
}
