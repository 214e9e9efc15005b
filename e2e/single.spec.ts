import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { EXAMPLES } from "../src/core/task/targets.ts";
import { experimentOn } from "../src/state/document/default.ts";
import { PAGE } from "../src/words/en/page.ts";
import { SHARE } from "../src/words/en/share.ts";
import { readCode } from "./helpers/qr.ts";
import { button, expectStage, linkTo, readFrame } from "./helpers/stage.ts";

const home = pathToFileURL(resolve("dist-single/index.html")).href;

test("one file from a disk does it all and asks for nothing else", async ({ page, context }) => {
  const complaints: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  context.on("weberror", (thrown) => complaints.push(thrown.error().message));
  const asked: string[] = [];
  const workers: string[] = [];
  context.on("request", (request) => asked.push(new URL(request.url()).protocol));
  page.on("worker", (worker) => workers.push(worker.url()));
  const document = experimentOn(EXAMPLES[1].target);
  await page.goto(home + linkTo(document).replace(/^[^#]*/, ""));
  await expectStage(page, document);
  await button(page, PAGE.film.play).click();
  await expect.poll(async () => (await readFrame(page))[0]).toBeGreaterThan(3);
  await page.getByRole("button", { name: PAGE.actions.explore }).click();
  await page.getByRole("button", { name: /^measure$/i }).click();
  await expect(
    page
      .getByRole("region", { name: /width and error/i })
      .getByRole("figure")
      .first(),
  ).toBeVisible();
  expect(workers.length).toBeGreaterThan(0);
  expect(new Set(asked)).toEqual(new Set(["file:", "blob:"]));
  expect(asked.filter((protocol) => protocol === "file:")).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test("a copy on a disk says that it cannot be shared, and shares by the address that it is told", async ({
  page,
}) => {
  const document = experimentOn(EXAMPLES[1].target);
  const fragment = linkTo(document).replace(/^[^#]*/, "");
  await page.goto(home + fragment);
  await expectStage(page, document);
  const open = () => button(page, PAGE.actions.share).click();
  const dialog = page.getByRole("dialog", { name: PAGE.share.title });
  const code = dialog.getByRole("img", { name: SHARE.qr });
  await open();
  await expect(dialog).toContainText(SHARE.private);
  await expect(dialog.getByLabel(SHARE.fragment, { exact: true })).toHaveValue(fragment);
  await expect(code).toHaveCount(0);
  expect(await dialog.innerText()).not.toMatch(/file:|dist-single/);
  const address = dialog.getByLabel(SHARE.address);
  await address.fill("file:///tmp/index.html");
  await address.press("Enter");
  await expect(dialog.getByRole("alert")).toHaveText(SHARE.notAddress);
  await address.fill("example.org/tickets/");
  await button(page, SHARE.useAddress).click();
  const link = `https://example.org/tickets/${fragment}`;
  await expect(dialog.getByLabel(SHARE.link, { exact: true })).toHaveValue(link);
  expect(await readCode(code, 224)).toBe(link);
  await dialog.locator("summary").filter({ hasText: SHARE.embed }).click();
  await expect(dialog.getByLabel(SHARE.snippet)).toHaveValue(
    /^<iframe src="https:\/\/example\.org\/tickets\/#1/,
  );

  await page.reload();
  await open();
  await expect(dialog.getByLabel(SHARE.link, { exact: true })).toHaveValue(link);
});
