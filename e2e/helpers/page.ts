import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";

export { expect };

type Promises = { complaints: string[] };

/** The page is there, with its keys, some moments after its scripts; other pages have no such root. */
export const mounted = (page: Page) =>
  page.waitForFunction(
    () => !document.getElementById("root") || document.documentElement.dataset.theme !== undefined,
  );

/** Every journey: nothing on the console, nothing thrown, nothing asked of another origin. */
export const test = base.extend<Promises>({
  page: async ({ page }, use) => {
    const goto = page.goto.bind(page);
    page.goto = async (...to) => {
      const response = await goto(...to);
      await mounted(page);
      return response;
    };
    await use(page);
  },
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const origin = new URL(baseURL ?? "").origin;
      const context = page.context();
      context.on("console", (message) => {
        const held = message.text().includes("Service Worker registration blocked by Playwright");
        if (!held && (message.type() === "error" || message.type() === "warning")) {
          complaints.push(`${message.type()}: ${message.text()}`);
        }
      });
      context.on("weberror", (thrown) => complaints.push(`thrown: ${thrown.error().message}`));
      context.on("request", (request) => {
        const url = new URL(request.url());
        const local = url.protocol === "data:" || url.protocol === "blob:";
        if (!local && url.origin !== origin) complaints.push(`asked another origin: ${url}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** No rule of WCAG 2.2 A or AA that axe can check is broken, on the page or in a part of it. */
export async function expectAccessible(page: Page, part = "html") {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const { violations } = await new AxeBuilder({ page }).include(part).withTags(tags).analyze();
  const broken = violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.target).join()}`);
  expect.soft(broken).toEqual([]);
}
