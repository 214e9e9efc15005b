import { defineConfig } from "@playwright/test";
import { softwareWebGL } from "./e2e/flags.ts";

// The processes that Playwright forks inherit the choice.
process.env.E2E_PORT ??= String(20_000 + (process.pid % 20_000));

const base = `http://localhost:${process.env.E2E_PORT}/from/any/path/`;
const preview = "node node_modules/vite/bin/vite.js preview --strictPort";

export default defineConfig({
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  projects: [
    { name: "e2e", testDir: "e2e", testIgnore: "looks/**" },
    { name: "looks", testDir: "e2e/looks", timeout: 600_000 },
  ],
  use: {
    baseURL: base,
    browserName: "chromium",
    launchOptions: softwareWebGL,
    trace: "retain-on-failure",
  },
  webServer: {
    command: `${preview} --port ${process.env.E2E_PORT} --base /from/any/path/`,
    url: base,
  },
});
