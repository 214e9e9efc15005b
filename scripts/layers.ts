import type { Plugin } from "vite";

/** The layers of the style sheets, the strongest first, and their files: a rule's layer is where it stands. */
const LAYERS: readonly (readonly [layer: string, files: RegExp])[] = [
  [
    "modes",
    /\/app\/(page\/(phone|tablet|hidden|projector)|presenter\/[^/]+|lesson\/lesson-\w+|digits\/digits-small)\.css$/,
  ],
  ["app", /\/(app|lesson)\//],
  ["views", /\/views\//],
  ["ui", /\/ui\/(?!tokens|base)/],
  ["reset", /\/ui\/(tokens|base)\.css$/],
];

/** Widths in em at which the page is laid out anew: a small phone, a phone, a dialog that stacks, a tablet, a desk. */
export const BREAKPOINTS = [22.5, 30, 40, 48, 80];

export const layerOf = (path: string): string | undefined =>
  LAYERS.find(([, files]) => files.test(path))?.[0];

/** Puts each style sheet into its layer, so that none depends on the order in which sheets arrive. */
export function layers(): Plugin {
  const order = LAYERS.map(([layer]) => layer).reverse();
  return {
    name: "layers",
    enforce: "pre",
    transform(code, id) {
      const path = id.split("?")[0].replaceAll("\\", "/");
      const layer = path.endsWith(".css") && path.includes("/src/") ? layerOf(path) : undefined;
      return layer && `@layer ${order.join(", ")};\n@layer ${layer} {\n${code}\n}\n`;
    },
  };
}
