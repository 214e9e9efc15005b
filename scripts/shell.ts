import { readFileSync } from "node:fs";
import { type Plugin, runnerImport } from "vite";

const ROOT = '<div id="root"></div>';
const ARRIVAL = new URL("./arrival.js", import.meta.url);

const wordsIn = async <Words>(file: string): Promise<Words> =>
  (await runnerImport<Words>(`/src/words/en/${file}.ts`)).module;

/** The script that says why the page does not start, with its words; where they are given something, "%" stands for it. */
async function arrival(): Promise<{ script: string; noscript: string }> {
  const { START } = await wordsIn<typeof import("../src/words/en/start")>("start");
  const { noscript, slow } = START;
  const [lacks, blocked, broke] = [START.lacks("%"), START.blocked("%"), START.broke("%")];
  const words = JSON.stringify({ slow, lacks, blocked, broke });
  return { noscript, script: `var WORDS = ${words};\n${readFileSync(ARRIVAL, "utf8")}` };
}

/**
 * The page's name and its one sentence, to be read while the scripts are on their way; the page puts its own in their place.
 * Before all scripts comes a small one, as a file or, in a page that is one file, within.
 */
export function shell(within = false): Plugin {
  return {
    name: "shell",
    apply: "build",
    async buildStart() {
      const { script } = await arrival();
      if (!within) this.emitFile({ type: "asset", fileName: "arrival.js", source: script });
    },
    async transformIndexHtml(html) {
      if (!html.includes(ROOT)) throw new Error(`index.html has no ${ROOT}`);
      const { PAGE } = await wordsIn<typeof import("../src/words/en/page")>("page");
      const { title, sentence } = PAGE.page;
      const { script, noscript } = await arrival();
      const head = `<header class="masthead" id="arriving"><h1>${title}</h1><p>${sentence}</p></header>`;
      const first = within ? { children: script } : { attrs: { src: "./arrival.js" } };
      return {
        html: html.replace(
          ROOT,
          `<div id="root">${head}</div>\n    <noscript><p>${noscript}</p></noscript>`,
        ),
        tags: [{ tag: "script", ...first, injectTo: "head-prepend" as const }],
      };
    },
  };
}
