import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import { button, expectStage, linkTo, readFrame } from "./helpers/stage.ts";

declare global {
  interface Window {
    violations: string[];
  }
}

test("the built page brings a policy without unsafe-eval, and with no other origin", async ({
  page,
}) => {
  await page.goto("./");
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval|https?:|\*/);
});

test("playing with the dense worker at work asks nothing of another origin and breaks no rule of the policy", async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.violations = [];
    addEventListener("securitypolicyviolation", (event) =>
      window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  const workers: string[] = [];
  page.on("worker", (worker) => workers.push(new URL(worker.url()).origin));
  await page.goto(linkTo(DEFAULT_DOCUMENT, { gpu: "always", frame: 0 }));
  await expect(page.getByText(PAGE.work.onGpu)).toBeVisible({ timeout: 20_000 });
  await button(page, PAGE.film.play).click();
  await expect.poll(async () => (await readFrame(page))[0], { timeout: 20_000 }).toBeGreaterThan(9);
  await page.getByRole("button", { name: PAGE.actions.newDraw }).click();
  await button(page, PAGE.actions.undo).click();
  await expectStage(page, DEFAULT_DOCUMENT);
  const here = new URL(page.url()).origin;
  expect(workers.length).toBeGreaterThanOrEqual(1);
  expect(new Set(workers)).toEqual(new Set([here]));
  expect(await page.evaluate(() => window.violations)).toEqual([]);
});
