import { denseSteps } from "../src/core/construct/dense.ts";
import { layoutPools, poolSizeOf } from "../src/core/construct/parent.ts";
import { finish } from "../src/core/construct/prune.ts";
import { wire } from "../src/core/network/wiring.ts";
import { DEFAULT_DOCUMENT } from "../src/state/document/default.ts";
import { formatValue } from "../src/views/plot/format.ts";
import { PAGE } from "../src/words/en/page.ts";
import { noWebGL } from "./helpers/flags.ts";
import { expect, test } from "./helpers/page.ts";
import { linkTo, openCurveTable, readCurveTable } from "./helpers/stage.ts";

test.use({ launchOptions: noWebGL });

/** What the whole random parent computes at even steps over [−1, 1]. */
function wholeParent(steps: number): string[] {
  const { target, parent } = DEFAULT_DOCUMENT;
  const wiring = wire(target);
  const inputs = Float64Array.from({ length: steps }, (_, i) => (2 * i) / (steps - 1) - 1);
  const poolSize = poolSizeOf(parent);
  const mask = {
    cross: wiring.layers.map(() => poolSize),
    alive: layoutPools(wiring, parent).map(() => poolSize),
  };
  const layers = finish(denseSteps(wiring, parent, mask, [], inputs));
  return Array.from(layers.at(-1)?.[0] ?? [], formatValue);
}

test("without WebGL core computes the whole random parent, and the page says so", async ({
  page,
}) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { frame: 0 }));
  await openCurveTable(page);
  await expect.poll(async () => (await readCurveTable(page))[0]?.[2]).not.toBe("–");
  const table = await readCurveTable(page);
  expect(table.map(([, , output]) => output)).toEqual(wholeParent(table.length));
  const panel = page.getByRole("region", { name: PAGE.panels.function });
  await expect(panel).toContainText(PAGE.work.onCpu);
  await expect(panel).not.toContainText(PAGE.work.onGpu);
});
