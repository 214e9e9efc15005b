import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { experimentOn } from "../src/state/document/default.ts";
import { LESSON } from "../src/words/en/lesson.ts";
import { PAGE } from "../src/words/en/page.ts";
import { PART } from "../src/words/en/part.ts";
import { TARGET } from "../src/words/en/target.ts";
import { TARGET_TEXT } from "../src/words/en/targetText.ts";
import { mounted } from "./helpers/page.ts";
import { button, linkTo } from "./helpers/stage.ts";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isDynamicEntry?: boolean;
}
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync("dist/.vite/manifest.json", "utf8"),
);
const index = readFileSync("dist/index.html", "utf8");
const isLate = (file: string) => file.startsWith("assets/") && !index.includes(file);

const press = (name: string) => (page: Page) => button(page, name).first().click();
const readText = async (page: Page) => {
  await press(TARGET.text)(page);
  await page.getByRole("dialog").getByRole("textbox").fill("[[1]]");
  await page.getByRole("dialog").getByRole("button", { name: TARGET_TEXT.use }).click();
};
const onInputs = (inputs: number) =>
  linkTo(experimentOn({ layers: [{ weights: [new Array<number>(inputs).fill(0.5)] }] }));

type Stop = readonly [link: string, act?: (page: Page) => Promise<unknown>];

/** Where a person meets what comes late: a file that the page imports anew needs its line here. */
const STOPS: Record<string, Stop> = {
  "app/weight/WeightPanel.tsx": ["./"],
  "app/sceptic/Sceptic.tsx": ["./"],
  "app/explorer/Explorer.tsx": ["./"],
  "app/page/Footer.tsx": ["./"],
  "app/page/Progress.tsx": ["./"],
  "app/paper/Paper.tsx": ["./"],
  "app/stages/construct/NetworkClipboard.tsx": ["./"],
  "views/function/ListenToError.tsx": ["./"],
  "engine/client.ts": ["./"],
  "state/sync.ts": ["./#1~theme=dark"],
  "state/read/read.ts": ["./", readText],
  "app/share/Share.tsx": ["./", press(PAGE.actions.share)],
  "app/page/Help.tsx": ["./", press(PAGE.actions.help)],
  "views/target/Examples.tsx": ["./", press(TARGET.examples)],
  "views/target/NetworkText.tsx": ["./", press(TARGET.text)],
  "views/target/ListedPools.tsx": ["./", press(PAGE.parent.editListed)],
  "views/target/WeightRow.tsx": ["./"],
  "views/target/WeightSheet.tsx": [
    "./",
    (page) => page.getByText(TARGET.sheet, { exact: true }).click(),
  ],
  "views/parent/Zoomed.tsx": ["./", (page) => page.locator('[data-pool="0"]').press("Enter")],
  "app/stages/construct/TwoInputs.tsx": [onInputs(2)],
  "views/function/SectionPlot.tsx": [onInputs(3)],
  "app/weight/HandPick.tsx": ["./#1~pick=on"],
  "app/beside/Beside.tsx": ["./#1~beside=seed-15"],
  "app/page/Hidden.tsx": ["./#1~hide=rule"],
  "app/embed/Embed.tsx": ["./#1~embed=on"],
  "app/page/projector.css": ["./#1~theme=projector"],
  "app/lesson/classroom.ts": ["./#1~lesson=both"],
  "app/lesson/LessonHandout.tsx": ["./#1~lesson=both", press(LESSON.print)],
  "app/digits/Digits.tsx": ["./#1~show=digits"],
  "engine/reader/client.ts": ["./#1~show=digits"],
  "app/share/QrCode.tsx": ["./", press(PAGE.actions.share)],
  "app/lesson/SecondLesson.tsx": ["./#1~show=finders~lesson=rewind"],
  "app/finders/Finders.tsx": ["./#1~show=finders"],
  "engine/finders/client.ts": ["./#1~show=finders"],
};

/** Computes in the page where no worker starts, which the engine's own tests see to. */
const WITHOUT_WORKERS = /^engine\/(search\/compute|(reader|finders)\/steps)\.ts$/;

const nameOf = (entry: string) => entry.replace("src/", "");
const lateEntries = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);

/** Everything that has to come before a file's code runs. */
function filesOf(key: string, seen = new Set<string>()): Set<string> {
  const { file, imports = [], css = [] } = manifest[key];
  if (seen.has(file)) return seen;
  for (const each of [file, ...css]) seen.add(each);
  for (const each of imports) filesOf(each, seen);
  return seen;
}

/** Every late file with the first stop that asks for it. */
function stopsByFile(): Map<string, Stop> {
  const found = new Map<string, Stop>();
  for (const [name, stop] of Object.entries(STOPS)) {
    const files = manifest[`src/${name}`] ? filesOf(`src/${name}`) : [];
    for (const file of files) if (isLate(file) && !found.has(file)) found.set(file, stop);
  }
  return found;
}

const visit = async (page: Page, [link, act]: Stop) => {
  await page.goto(link);
  await mounted(page);
  await act?.(page);
};

const stage = (page: Page) => page.getByRole("region", { name: PAGE.panels.target, exact: true });

test("all that comes late has a place where it is met", () => {
  const unmet = lateEntries.map(nameOf).filter((name) => !STOPS[name]);
  expect(unmet.filter((name) => !WITHOUT_WORKERS.test(name))).toEqual([]);
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]);
  const stops = stopsByFile();
  const computes = lateEntries.filter((key) => WITHOUT_WORKERS.test(nameOf(key)));
  const elsewhere = new Set(computes.flatMap((key) => [...filesOf(key)]));
  expect(files.filter((file) => isLate(file) && !stops.has(file) && !elsewhere.has(file))).toEqual(
    [],
  );
});

/** An import fails alike whichever of its files is missing: refusing the one that it names is enough. */
const entries = Object.entries(STOPS).flatMap(([name, stop]) => {
  const entry = manifest[`src/${name}`];
  return entry && isLate(entry.file) ? [[entry.file, stop] as const] : [];
});

/** In as many tests as run at a time. */
const SHARES = 2;
for (let share = 0; share < SHARES; share++)
  test(`a late file that does not come takes its own part away (${share + 1} of ${SHARES})`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(900_000);
    for (const [file, stop] of entries.filter((_, i) => i % SHARES === share))
      await test.step(file, async () => {
        const hasTouch = file.includes("WeightRow");
        const context = await browser.newContext({ baseURL, hasTouch, serviceWorkers: "block" });
        const page = await context.newPage();
        page.on("dialog", (dialog) => dialog.dismiss());
        const refused = page.waitForRequest(`**/${file}`);
        await page.route(`**/${file}`, (route) => route.abort());
        await visit(page, stop);
        await refused;
        if (stop[0].includes("show="))
          await expect(page.locator("h1, .ui-part").first()).toBeVisible();
        else await expect(stage(page)).toBeVisible();
        await expect(page.locator("#arrival")).toHaveCount(0);
        await context.close();
      });
  });

test("a page whose files are gone says so in its parts, and opens the newer page at its link", async ({
  page,
}) => {
  await page.goto("./#1~hide=footer");
  await mounted(page);
  await page.route("**/assets/**", (route) => route.fulfill({ status: 404 }));
  await button(page, PAGE.actions.newDraw).click();
  await press(PAGE.actions.share)(page);
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(PART.missing)).toBeVisible();
  const link = await dialog.getByRole("link", { name: PART.link }).getAttribute("href");
  await expect(stage(page)).toBeAttached();
  await page.unroute("**/assets/**");
  await dialog.getByRole("button", { name: PART.again }).click();
  await expect(dialog.getByText(PART.missing)).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${link?.slice(1)}$`));
  await expect(stage(page)).toBeAttached();
});

test("without a network a second try says so, and a third brings the part", async ({ page }) => {
  await page.goto("./");
  await mounted(page);
  await page.waitForLoadState("networkidle");
  await page.route("**/*", (route) => route.abort());
  await press(PAGE.actions.help)(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: PART.again }).click();
  await expect(dialog.getByText(PART.offline)).toBeVisible();
  await page.unroute("**/*");
  await dialog.getByRole("button", { name: PART.again }).click();
  await expect(page.getByRole("alert")).toHaveCount(0);
});
