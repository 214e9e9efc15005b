import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { EXAMPLES } from "../src/core/task/targets.ts";
import { experimentOn } from "../src/state/document/document.ts";
import { PAGE } from "../src/words/en/page.ts";
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
