import { defineConfig } from "@playwright/test";
import { softwareWebGL } from "./e2e/helpers/flags.ts";

// The processes that Playwright forks inherit the choice.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));

const base = `http://localhost:${process.env.E2E_PORT}/from/any/path/`;
const preview = "node node_modules/vite/bin/vite.js preview --strictPort";

export default defineConfig({
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  // Against hanging, not measures of speed: everything must pass on a busy machine, and a retry is reported as such.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  retries: process.env.CI ? 1 : 0,
  // What breaks everywhere ends early, with a report.
  maxFailures: process.env.CI ? 12 : 0,
  projects: [
    { name: "e2e", testDir: "e2e", testIgnore: "looks/**" },
    { name: "looks", testDir: "e2e/looks", timeout: 600_000 },
  ],
  use: {
    baseURL: base,
    browserName: "chromium",
    launchOptions: softwareWebGL,
    trace: process.env.CI ? "on-first-retry" : "retain-on-failure",
    // Requests that a service worker answers cannot be held up; one spec lets it work.
    serviceWorkers: "block",
  },
  webServer: {
    command: `${preview} --port ${process.env.E2E_PORT} --base /from/any/path/`,
    url: base,
  },
});
