import { styledCopy } from "../../views/explorer/picture";

const SVG = "http://www.w3.org/2000/svg";
/** What is pressed belongs to the page and not to a picture of it. */
export const LEFT_OUT =
  "button:not(.ui-term > button), select, input, summary, .ui-hidden, .ui-table, [popover]";

const seen = (element: Element): boolean =>
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

interface Line {
  text: string;
  readonly left: number;
  readonly top: number;
}

/** A text as it is broken into lines on the page. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const [box] = range.getClientRects();
    if (!box) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < 2) line.text += word;
    else lines.push({ text: word, left: box.left, top: box.top });
  }
  return lines;
}

/** How far below the top of a line its letters stand. */
function ascentOf(style: CSSStyleDeclaration, pen: CanvasRenderingContext2D | null): number {
  if (!pen) return 0;
  const { fontStyle, fontWeight, fontSize, fontFamily } = style;
  // The shorthand is empty where digits have a set width.
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return pen.measureText("x").fontBoundingBoxAscent;
}

function letters(node: Text, pen: CanvasRenderingContext2D | null): SVGElement[] {
  const style = getComputedStyle(node.parentElement as Element);
  return linesOf(node).map(({ text, left, top }) => {
    const element = document.createElementNS(SVG, "text");
    element.setAttribute("x", String(left));
    element.setAttribute("y", String(top + ascentOf(style, pen)));
    element.setAttribute("fill", style.color);
    for (const name of ["font-family", "font-size", "font-style", "font-weight"])
      element.setAttribute(name, style.getPropertyValue(name));
    element.textContent = text.trimEnd();
    return element;
  });
}

function drawnOf(element: Element): SVGElement | null {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) return null;
  const place = (copy: SVGElement) => {
    copy.setAttribute("x", String(left));
    copy.setAttribute("y", String(top));
    return copy;
  };
  if (element instanceof SVGSVGElement) return place(styledCopy(element));
  if (!(element instanceof HTMLCanvasElement)) return null;
  const image = document.createElementNS(SVG, "image");
  image.setAttribute("href", element.toDataURL());
  image.setAttribute("width", String(width));
  image.setAttribute("height", String(height));
  image.setAttribute("opacity", getComputedStyle(element).opacity);
  image.setAttribute("preserveAspectRatio", "none");
  image.setAttribute("image-rendering", getComputedStyle(element).imageRendering);
  return place(image);
}

/** The ground of an element that has one of its own: a bar is nothing else. */
function groundOf(element: Element): SVGElement | null {
  const { backgroundColor } = getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  if (/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) return null;
  const ground = document.createElementNS(SVG, "rect");
  for (const [name, value] of Object.entries({ x: left, y: top, width, height }))
    ground.setAttribute(name, String(value));
  ground.setAttribute("fill", backgroundColor);
  return ground;
}

/** What can be seen of a part of the page, its drawings, canvases and texts, as one drawing without what matches `leftOut`. */
export function drawingOf(part: HTMLElement, leftOut = LEFT_OUT): SVGSVGElement {
  const { left, top, width, height } = part.getBoundingClientRect();
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("width", String(width));
  drawing.setAttribute("height", String(height));
  drawing.setAttribute("viewBox", `${left} ${top} ${width} ${height}`);
  const pen = document.createElement("canvas").getContext("2d");
  const walk = (element: Element): void => {
    if (element.matches(leftOut) || !seen(element)) return;
    for (const drawn of [element !== part && groundOf(element), drawnOf(element)])
      if (drawn) drawing.append(drawn);
    if (element instanceof SVGElement) return;
    for (const child of element.childNodes) {
      if (child instanceof Element) walk(child);
      if (child instanceof Text && child.data.trim() !== "") drawing.append(...letters(child, pen));
    }
  };
  walk(part);
  return drawing;
}
