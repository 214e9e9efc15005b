import type { Page } from "@playwright/test";
import { run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { setRule } from "../src/state/document/edit.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { PAGE } from "../src/words/en/page.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { expect, test } from "./helpers/page.ts";
import { rooms } from "./helpers/rooms.ts";
import { button, errorLine, linkTo, scrubber, slider } from "./helpers/stage.ts";
import { open, states } from "./helpers/states.ts";

interface Node {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

/** What a screen reader goes through, in its order. */
async function treeOf(page: Page): Promise<Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const walk = (id: string): Node[] => {
    const node = byId.get(id);
    if (!node) return [];
    const inside = (node.childIds ?? []).flatMap(walk);
    if (node.ignored) return inside;
    const level = node.properties?.find(({ name }) => name === "level")?.value.value;
    return [{ role: node.role?.value, name: node.name?.value ?? "", level }, ...inside];
  };
  return walk(nodes[0]?.nodeId ?? "");
}

const LANDMARKS = ["banner", "navigation", "main", "region", "contentinfo", "complementary"];

const places: Record<string, (page: Page) => Promise<void>> = { ...rooms };
for (const [name, [document, view]] of Object.entries(states))
  places[name] = (page) => open(page, document, view);

test("headings skip no level and landmarks have names of their own, whatever is open", async ({
  page,
}) => {
  for (const [name, enter] of Object.entries(places))
    await test.step(name, async () => {
      await enter(page);
      const tree = await treeOf(page);
      const levels = tree.filter(({ role }) => role === "heading").map(({ level = 0 }) => level);
      const skipped = levels.filter((level, i) => level > (levels[i - 1] ?? level) + 1);
      expect.soft(skipped, `levels that are skipped to ${name}`).toEqual([]);
      const landmarks = tree
        .filter(({ role }) => LANDMARKS.includes(role))
        .map(({ role, name: own }) => `${role} ${own}`);
      const twice = landmarks.filter((each, i) => landmarks.indexOf(each) !== i);
      expect.soft(twice, `landmarks of one name ${name}`).toEqual([]);
    });
});

test("the stage reads as its story: film, target, parent, function, controls, one weight", async ({
  page,
}) => {
  await page.goto("./");
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await expect(page.getByRole("region", { name: PAGE.panels.microscope })).toBeVisible();
  const tree = await treeOf(page);
  const heard = tree.filter(({ role }) => role === "region").map(({ name }) => name);
  const story = [
    PAGE.panels.transport,
    PAGE.panels.target,
    PAGE.panels.parent,
    PAGE.panels.function,
    PAGE.panels.controls,
    PAGE.panels.microscope,
  ];
  expect(heard.filter((name) => story.includes(name as (typeof story)[number]))).toEqual(story);
  const nameless = tree.filter(
    ({ role, name }) => /^(figure|slider|button|radio|switch|combobox)$/.test(role) && !name,
  );
  expect(nameless).toEqual([]);
});

test("every plot has a name, a sentence and a table of its own", async ({ page }) => {
  for (const name of ["finished", "with a measured explorer", "with the checks open"])
    await test.step(name, async () => {
      await places[name]?.(page);
      const plots = page.locator("figure.plot:visible");
      await expect.poll(() => plots.count()).toBeGreaterThan(3);
      for (const plot of await plots.all()) {
        await expect(plot).toHaveAccessibleName(/\S/);
        await expect(plot).toHaveAccessibleDescription(/\S+ \S+/);
        await expect(plot.locator("summary")).toHaveText(/\S/);
      }
    });
});

test("sliders speak values, not places", async ({ page }) => {
  await page.goto("./");
  await expect(slider(page, PAGE.parent.poolSize)).toHaveAttribute("aria-valuetext", /^1.000/);
  await expect(scrubber(page)).toHaveAttribute("aria-valuetext", /^Frame \d+ of \d+\. Done/);
  const silent = await page
    .getByRole("slider")
    .evaluateAll((all) =>
      all
        .filter((one) => !one.getAttribute("aria-valuetext"))
        .map((one) => one.getAttribute("aria-label")),
    );
  expect(silent).toEqual([]);
});

/** Everything that polite regions say from here on. */
const listenTo = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const live = '[aria-live="polite"], [role="status"], output:not([aria-live])';
    new MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(live),
      );
      for (const region of new Set(regions))
        if (region?.textContent) said.push(region.textContent.replace(/[\s\u202f]+/g, " ").trim());
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
const saidOn = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, "said"));

test("a changed result is told once, and a dragged slider tells only its last", async ({
  page,
}) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await expect(page.getByText(/^Done: .* Largest error 0\.0865, within/)).toHaveCount(1);
  await listenTo(page);
  await page.getByRole("radio", { name: RULE_WORDS.product.name }).press("Space");
  const product = run(setRule(DEFAULT_DOCUMENT, "product"));
  const error = formatValue(product.error.exact?.value ?? Number.NaN);
  const told = new RegExp(`Largest error ${error.replace(".", "\\.")}, (not )?within ε = 0.1\\.$`);
  await expect.poll(() => saidOn(page)).toContainEqual(expect.stringMatching(told));
  await page.waitForTimeout(1000);
  expect(await saidOn(page)).toHaveLength(1);

  for (let press = 0; press < 6; press++)
    await slider(page, PAGE.parent.poolSize).press("ArrowRight", { delay: 20 });
  await expect.poll(async () => (await saidOn(page)).length).toBeGreaterThan(1);
  await page.waitForTimeout(1000);
  expect((await saidOn(page)).length).toBeLessThan(5);
});

test("while the film plays only its long phases are told", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { frame: 0 }));
  await expect(button(page, PAGE.film.play)).toBeVisible();
  await listenTo(page);
  await button(page, PAGE.film.play).press("Space");
  await expect
    .poll(async () => (await saidOn(page)).some((said) => said.startsWith("Keep")))
    .toBe(true);
  await page.keyboard.press("Space");
  const said = (await saidOn(page)).slice(0, -1);
  expect(said.filter((sentence) => !/^(The whole|Keep|Layer)/.test(sentence))).toEqual([]);
});
