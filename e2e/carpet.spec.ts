import type { Page } from "@playwright/test";
import {
  type ParentSpec,
  type Pool,
  poolSizeOf,
  readNeurons,
} from "../src/core/construct/parent.ts";
import { type Experiment, run } from "../src/core/experiment/experiment.ts";
import { DEFAULT_DOCUMENT, experimentOn } from "../src/state/document/default.ts";
import { newDraw, setPoolSize, setPools, setSeed } from "../src/state/document/edit.ts";
import type { View } from "../src/state/view/view.ts";
import { carpetColour, type Palette, type Rgb } from "../src/views/parent/colour.ts";
import { layoutParent, pixelOf, type Surface } from "../src/views/parent/geometry.ts";
import { PAGE } from "../src/words/en/page.ts";
import { expect, test } from "./helpers/page.ts";
import { exampleNamed, linkTo } from "./helpers/stage.ts";

const STAGE = ".parent-stage";
const PIXELS = 20;

const readSurface = (page: Page): Promise<Surface> =>
  page.locator(STAGE).evaluate((stage) => ({
    width: stage.clientWidth,
    height: stage.clientHeight,
    ratio: Math.max(1, Math.min(2, devicePixelRatio)),
  }));

/** The theme's colours as the browser computes them. */
const readPalette = (page: Page): Promise<Palette> =>
  page.locator(STAGE).evaluate((stage) => {
    const probe = stage.appendChild(document.createElement("i"));
    const read = (name: string) => {
      probe.style.color = `var(--${name})`;
      return (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number) as unknown as Rgb;
    };
    const names = ["paper", "ink", "positive", "negative", "zero", "kept"] as const;
    const palette = Object.fromEntries(names.map((name) => [name, read(name)]));
    probe.remove();
    return palette as unknown as Palette;
  });

/** Device pixels of the drawing, from the topmost canvas of carpets that has something there. */
const readPixels = (page: Page, spots: readonly { x: number; y: number }[]): Promise<number[][]> =>
  page.locator(STAGE).evaluate((stage, wanted) => {
    const ratio = Math.max(1, Math.min(2, devicePixelRatio));
    const shown = stage.querySelectorAll<HTMLCanvasElement>('canvas[data-layer^="pools-"]');
    const copies = [...shown].toReversed().map((canvas) => {
      const copy = document.createElement("canvas");
      copy.width = canvas.width;
      copy.height = canvas.height;
      const context = copy.getContext("2d", { willReadFrequently: true });
      context?.drawImage(canvas, 0, 0);
      const { e, f } = new DOMMatrix(canvas.style.transform);
      const [left, top] = [Math.round(e * ratio), Math.round(f * ratio)];
      return { context, left, top };
    });
    return wanted.map(({ x, y }) => {
      for (const { context, left, top } of copies) {
        const data = context?.getImageData(x - left, y - top, 1, 1).data;
        if (data?.[3] === 255) return [...data.slice(0, 3)];
      }
      return [];
    });
  }, spots);

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly pool: Pool;
  readonly neuron: number;
}

/** Twenty addressed neurons spread over all pools, with the middle of their pixels. */
function spotsOf(document: Experiment, surface: Surface): Spot[] {
  const { scan, wiring } = run(document);
  const poolSize = poolSizeOf(document.parent);
  const layout = layoutParent(wiring, scan.pools, poolSize, surface);
  const { stride } = layout.carpet;
  return Array.from({ length: PIXELS }, (_, i) => {
    const pool = scan.pools[i % scan.pools.length] as Pool;
    const neuron = ((i * 7919) % Math.floor(poolSize / stride)) * stride;
    const pixel = pixelOf(layout, pool.index, neuron);
    if (!pixel) throw new Error(`neuron ${neuron} has no pixel`);
    const middle = Math.floor(pixel.size / 2);
    return { x: pixel.x + middle, y: pixel.y + middle, pool, neuron };
  });
}

/** The colours that the weights at the spots' addresses have; `selected` is the weight that colours a shared pool. */
const coloursOf = (
  spots: readonly Spot[],
  parent: ParentSpec,
  selected: number,
  palette: Palette,
) =>
  spots.map(({ pool, neuron }) => {
    const weight = pool.weights.find(({ index }) => index === selected) ?? pool.weights[0];
    const [[a, b]] = readNeurons(parent, pool, weight?.unit ?? 0, [neuron]) as [[number, number]];
    return [...carpetColour(a, b, palette)];
  });

async function expectCarpets(page: Page, document: Experiment, selected = 0) {
  const spots = spotsOf(document, await readSurface(page));
  const palette = await readPalette(page);
  const colours = coloursOf(spots, document.parent, selected, palette);
  await expect.poll(() => readPixels(page, spots)).toEqual(colours);
  const { parent } = setSeed(document, 99);
  const others = coloursOf(spots, parent, selected, palette);
  const same = others.filter((colour, i) => colour.join() === colours[i]?.join());
  expect(same.length, "another seed has other colours").toBeLessThan(PIXELS / 2);
}

const xor = setPools(setSeed(experimentOn(exampleNamed("xor")), 7), "shared");
const scenes: Record<string, readonly [Experiment, Partial<View>]> = {
  "private pools in the light theme": [DEFAULT_DOCUMENT, { theme: "light" }],
  "small pools with large cells": [setPoolSize(DEFAULT_DOCUMENT, 48), {}],
  "more neurons than pixels": [setPoolSize(DEFAULT_DOCUMENT, 100_000), {}],
  "shared pools of two inputs in the dark theme": [xor, { theme: "dark" }],
};

for (const [name, [document, view]] of Object.entries(scenes)) {
  test(`twenty pixels of ${name} have the colours of their neurons' weights`, async ({ page }) => {
    await page.goto(linkTo(document, { ...view, frame: 0 }));
    await expectCarpets(page, document);
  });
}

test("carpets follow the theme", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { theme: "light", frame: 0 }));
  await expectCarpets(page, DEFAULT_DOCUMENT);
  await page.getByLabel(PAGE.theme.name).selectOption("dark");
  await expectCarpets(page, DEFAULT_DOCUMENT);
});

test("shared carpets show the out-weights of the selected weight's unit", async ({ page }) => {
  await page.goto(linkTo(xor, { frame: 0 }));
  await expectCarpets(page, xor);
  const selected = 4;
  await page.goto(linkTo(xor, { frame: 0, selected }));
  await expectCarpets(page, xor, selected);
});

test("carpets follow the seed", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { frame: 0 }));
  await expectCarpets(page, DEFAULT_DOCUMENT);
  await page.goto(linkTo(newDraw(DEFAULT_DOCUMENT), { frame: 0 }));
  await expectCarpets(page, newDraw(DEFAULT_DOCUMENT));
});

test("on a screen of more pixels and back, what is seen is painted in the pixels of that screen", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(linkTo(DEFAULT_DOCUMENT));
  const stage = page.locator(STAGE);
  const screen = await page.context().newCDPSession(page);
  /** Pixels of the canvas for one of the page. */
  const sharpness = () =>
    stage.evaluate((part) =>
      ["ghosts", "kept"].map((name) => {
        const canvas = part.querySelector<HTMLCanvasElement>(`canvas[data-layer="${name}"]`);
        return canvas && Number((canvas.width / Number.parseFloat(canvas.style.width)).toFixed(2));
      }),
    );
  await expect.poll(sharpness).toEqual([1, 1]);
  // The width changes as it does by zooming: of the ratio alone, an emulated screen tells nobody.
  for (const [ratio, width] of [
    [2, 1270],
    [1, 1280],
  ] as const) {
    await screen.send("Emulation.setDeviceMetricsOverride", {
      width,
      height: 800,
      deviceScaleFactor: ratio,
      mobile: false,
    });
    await expect.poll(sharpness).toEqual([ratio, ratio]);
  }
});
