import { expect, expectAccessible, test } from "./helpers/page.ts";

test("the built page opens from a sub-path and says what it is", async ({ page }) => {
  await page.goto("./");
  await expect(page).toHaveTitle(/Lottery Ticket Playground$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const icon = page.locator('link[rel="icon"]');
  const address = new URL((await icon.getAttribute("href")) ?? "", page.url());
  expect((await page.request.get(address.href)).headers()["content-type"]).toBe("image/svg+xml");
});

test("what a shared link shows of the page is there: a picture of 1200 × 630 and words", async ({
  page,
}) => {
  await page.goto("./");
  for (const name of ["og:image", "twitter:image"]) {
    const address = await page
      .locator(`meta[property="${name}"], meta[name="${name}"]`)
      .getAttribute("content");
    const picture = await page.request.get(new URL(address ?? "", page.url()).href);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const bytes = await picture.body();
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  }
  for (const name of ["og:title", "og:description", "og:image:alt"])
    await expect(page.locator(`meta[property="${name}"]`)).toHaveAttribute("content", /\w+ \w+/);
});

test("the policy forbids code from strings and requests to other origins", async ({
  page,
  complaints,
}) => {
  await page.goto("./");
  const held = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener("securitypolicyviolation", (e) => blocked.push(e.effectiveDirective));
    // A debugger's own evaluation may run strings; a task of the page may not.
    await new Promise<void>((done) =>
      setTimeout(() => {
        try {
          new Function("return 1");
        } catch {}
        done();
      }),
    );
    await fetch("https://elsewhere.example/").catch(() => undefined);
    await new Promise((done) => setTimeout(done));
    return blocked;
  });
  expect(held).toEqual(["script-src", "connect-src"]);
  // Both are reported on the console, which is otherwise kept empty.
  complaints.splice(0);
});

test("the browser of these tests has WebGL 2", async ({ page }) => {
  await page.goto("./");
  const version = await page.evaluate(() => {
    const gl = document.createElement("canvas").getContext("webgl2");
    return gl?.getParameter(gl.VERSION);
  });
  expect(version).toContain("WebGL 2.0");
});

test("axe finds nothing to fault on the first screen", async ({ page }) => {
  await page.goto("./");
  await expectAccessible(page);
});
