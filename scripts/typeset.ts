import katex from "katex";
import type { Plugin } from "vite";
import { TEX } from "../src/lesson/tex.ts";

/** A piece of MathML: element, attributes and content, or text. */
export type MathNode = string | readonly [string, Record<string, string>, ...MathNode[]];

const PARTS = /<(\/?)([a-z]+)((?: [a-z]+="[^"]*")*)(\/?)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&" };

/** MathML as nested arrays, so that the page builds elements and never parses text as HTML. */
export function mathTree(markup: string): MathNode {
  const root: MathNode[] = [];
  const open: unknown[][] = [root];
  for (const [, closes, tag, attributes, empty, text] of markup.matchAll(PARTS)) {
    if (text !== undefined) open.at(-1)?.push(text.replace(/&(lt|gt|amp);/g, (e) => ENTITIES[e]));
    else if (closes) open.pop();
    else {
      const pairs = [...attributes.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, k, v]) => [k, v]);
      const node = [tag, Object.fromEntries(pairs)];
      open.at(-1)?.push(node);
      if (!empty) open.push(node);
    }
  }
  return root[0];
}

/** A formula in TeX as MathML, without the TeX that KaTeX notes beside it. */
export function typeset(tex: string): MathNode {
  const markup = katex.renderToString(tex, {
    output: "mathml",
    displayMode: true,
    throwOnError: true,
  });
  const [math] = /<math[\s\S]*<\/math>/.exec(markup) ?? [""];
  return mathTree(math.replace(/<annotation[\s\S]*<\/annotation>|<\/?semantics>/g, ""));
}

/** `import formulas from "./tex?typeset"` gives the lesson its formulas ready-made: neither KaTeX nor its fonts are shipped. */
export function formulas(): Plugin {
  return {
    name: "formulas",
    load(id) {
      if (!id.endsWith("/lesson/tex.ts?typeset")) return undefined;
      const entries = Object.entries(TEX).map(([name, tex]) => [name, typeset(tex)]);
      return `export default ${JSON.stringify(Object.fromEntries(entries))}`;
    },
  };
}
