import { drawingOf } from "../page/pagePicture";

/** What of the page is worth paper, in the order of the page. */
const PARTS =
  ".target-diagram, .stage > .panel:not(.target-panel), .weight-panel > :not(h2, .hand), :is(.sceptic, .explorer) figure";

export interface Snapshot {
  readonly key: number;
  readonly drawing: SVGSVGElement;
  readonly name: string;
  /** Its panel's class on the stage; of what comes below, `more`. */
  readonly kind: string;
}

/** The page's own rules mean the page: a copy keeps its colours, and has names of its own for what it refers to. */
function detach(drawing: SVGSVGElement, key: number): void {
  for (const ruled of drawing.querySelectorAll("[class]")) ruled.removeAttribute("class");
  for (const named of drawing.querySelectorAll("[id]")) named.id = `paper-${key}-${named.id}`;
  for (const clipped of drawing.querySelectorAll("[clip-path]")) {
    const path = clipped.getAttribute("clip-path") ?? "";
    clipped.setAttribute("clip-path", path.replace("#", `#paper-${key}-`));
  }
}

/** The drawings of the page as they are now, in the colours of paper. */
export function snapshots(): Snapshot[] {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = "light";
  dataset.paper = "";
  try {
    return [...document.querySelectorAll<HTMLElement>(PARTS)].flatMap((part, key) => {
      const { width, height } = part.getBoundingClientRect();
      const drawing = drawingOf(part);
      if (width === 0 || height === 0 || drawing.childElementCount === 0) return [];
      detach(drawing, key);
      const panel = part.closest(".stage > .panel");
      const name = panel?.getAttribute("aria-label") ?? part.querySelector("h3")?.textContent ?? "";
      return [
        { key, drawing, name, kind: /\w+-panel/.exec(panel?.className ?? "")?.[0] ?? "more" },
      ];
    });
  } finally {
    dataset.theme = theme;
    delete dataset.paper;
  }
}
