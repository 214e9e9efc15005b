import { expect, test } from "vitest";
import { snippetOf } from "./snippet";

test("an address keeps its meaning inside the attribute", () => {
  const address = `https://example.org/?a=1&b="<x>#1~embed=on`;
  const snippet = snippetOf(address, 800, 600, "Title");
  expect(snippet).toContain(`src="https://example.org/?a=1&amp;b=&quot;&lt;x>#1~embed=on"`);
  expect(snippet).toContain(`width="800" height="600"`);
});

test("the frame gets scripts and links out, and no origin of its own", () => {
  expect(snippetOf("./#1", 1, 1, "")).toMatch(
    /sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"/,
  );
});
