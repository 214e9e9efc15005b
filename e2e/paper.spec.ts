import { PAPER } from "../src/words/en/paper.ts";
import { RULE_WORDS } from "../src/words/en/rules.ts";
import { expect, test } from "./helpers/page.ts";
import { errorLine } from "./helpers/stage.ts";

test("a printed page has the drawings of the stage side by side, how they were made, and the link", async ({
  page,
}) => {
  await page.goto("./#1~theme=dark");
  await expect(errorLine(page)).not.toHaveAttribute("aria-busy");
  await expect(page.locator(".budget-bars")).toBeAttached();
  await expect(page.locator(".colophon")).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  const sheet = page.getByRole("region", { name: PAPER.name });
  await expect(sheet).toBeVisible();
  await expect(page.locator("#root")).toBeHidden();
  await expect(sheet.getByText(RULE_WORDS.pair.name, { exact: true })).toBeVisible();
  await expect(sheet.locator(".qr")).toBeVisible();
  await expect(sheet.locator(".paper-link")).toContainText("#1");
  const boxes = await sheet
    .locator("figure")
    .evaluateAll((figures) => figures.map((f) => f.getBoundingClientRect().toJSON() as DOMRect));
  expect(boxes.length).toBeGreaterThanOrEqual(3);
  const over = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(over).toEqual([]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(sheet).toHaveCount(0);
  for (const format of ["A4", "Letter"])
    for (const landscape of [false, true]) {
      const pdf = (await page.pdf({ format, landscape })).toString("latin1");
      expect(pdf.match(/\/Type \/Page\b/g), format).toHaveLength(2);
    }
});
