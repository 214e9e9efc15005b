import { type Plugin, runnerImport } from "vite";

const ROOT = '<div id="root"></div>';

/** The page's name and its one sentence, to be read while the scripts are on their way; the page puts its own in their place. */
export function shell(): Plugin {
  return {
    name: "shell",
    apply: "build",
    async transformIndexHtml(html) {
      if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`);
      const { module } =
        await runnerImport<typeof import("../src/words/en/page")>("/src/words/en/page.ts");
      const { title, sentence } = module.PAGE.page;
      const head = `<header class="masthead"><h1>${title}</h1><p>${sentence}</p></header>`;
      return html.replace(ROOT, `<div id="root">${head}</div>`);
    },
  };
}
