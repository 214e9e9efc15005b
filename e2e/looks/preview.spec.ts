import { DEFAULT_DOCUMENT } from "../../src/state/document/default.ts";
import { expect, test } from "../helpers/page.ts";
import { errorLine, linkTo } from "../helpers/stage.ts";

/** The page at its full width, as small as the picture that a shared link shows. */
const WIDTH = 1440;
const SIZE = { width: 1200, height: 630 };
/** The first unit has locked; the second is being searched. */
const FRAME = 80;

test.use({
  viewport: { width: WIDTH, height: (SIZE.height * WIDTH) / SIZE.width },
  deviceScaleFactor: SIZE.width / WIDTH,
});

test("the picture of a shared link is the page itself", async ({ page }) => {
  await page.goto(linkTo(DEFAULT_DOCUMENT, { theme: "light", frame: FRAME }));
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  // Carpets are painted a few milliseconds a frame.
  await page.waitForTimeout(800);
  await page.screenshot({ path: "public/preview.png", animations: "disabled" });
});
