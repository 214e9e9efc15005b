import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { installMissing, root, run } from "./install.mjs";
import { setUpBrowser } from "./setup-browser.mjs";

const reports = `${root}.test-reports`;
const unitReport = `${reports}/unit.json`;
const pageReport = `${reports}/page.json`;

/** @typedef {{ passed: number, failed: number }} Count */

/** @param {string} script @param {string[]} args @param {Record<string, string>} [env] */
function step(script, args, env) {
  console.log(`\n> ${[script.replace(/^node_modules\//, ""), ...args].join(" ")}`);
  return run("node", [script, ...args], env) === 0;
}

/** A check without a report of its own counts only when it fails.
 * @param {boolean} passed
 * @returns {Count} */
const check = (passed) => ({ passed: 0, failed: passed ? 0 : 1 });

/** The report's count; a run that ended badly without a failed test is one failure.
 * @param {boolean} passed @param {string} file @param {(report: any) => Count} read
 * @returns {Count} */
function count(passed, file, read) {
  try {
    const counted = read(JSON.parse(readFileSync(file, "utf8")));
    return passed || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return check(false);
  }
}

function unit() {
  const to = ["--reporter=default", "--reporter=json", `--outputFile.json=${unitReport}`];
  const passed = step("node_modules/vitest/vitest.mjs", ["run", ...to]);
  return count(passed, unitReport, (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests }));
}

function page() {
  const passed = step(
    "node_modules/@playwright/test/cli.js",
    ["test", "--project=e2e", "--reporter=list,json"],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: pageReport },
  );
  return count(passed, pageReport, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
  }));
}

installMissing();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports);

const counts = [
  check(step("node_modules/typescript/bin/tsc", ["--noEmit"])),
  check(step("node_modules/@biomejs/biome/bin/biome", ["check", "--error-on-warnings"])),
  unit(),
];
const built = step("node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn"]);
counts.push(check(built));
if (built) {
  counts.push(check(step("scripts/size.mjs", [])));
  const single = ["build", "--config", "scripts/single.config.ts", "--logLevel", "error"];
  counts.push(check(step("node_modules/vite/bin/vite.js", single)));
  counts.push((await setUpBrowser()) ? page() : check(false));
}

const total = counts.reduce((a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
