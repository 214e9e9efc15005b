/** What a picture says beside the plot itself. */
export interface Legend {
  readonly title: string;
  readonly caption: string;
  readonly link: string;
}

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const PROPERTIES = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "opacity",
  "fill-opacity",
  "stroke-opacity",
  "visibility",
  "display",
  "font-family",
  "font-size",
  "font-style",
  "font-weight",
  "text-anchor",
  "paint-order",
] as const;

const SVG = "http://www.w3.org/2000/svg";
/** CSS has 96 pixels an inch. */
const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** Around a drawing, whose numbers may reach beyond it. */
const EDGE = 8;
const PADDING = 20;
const LINE = 17;
/** Mean widths of a letter of the caption and of one of a link, which has more capitals. */
const LETTER = 6.5;
const LINK_LETTER = 7.8;

/** Breaks a sentence into lines of at most `most` letters; a word longer than a line is cut. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((each) => cut(each, most))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

const cut = (word: string, most: number): string[] =>
  Array.from({ length: Math.max(1, Math.ceil(word.length / most)) }, (_, i) =>
    word.slice(i * most, (i + 1) * most),
  );

function copyStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of PROPERTIES) to.setAttribute(name, style.getPropertyValue(name));
  Array.from(from.children).forEach((child, i) => {
    const twin = to.children[i];
    if (twin) copyStyles(child, twin);
  });
}

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

/** Title, caption and link as programs for pictures look for them: Dublin Core in RDF. */
function recordOf({ title, caption, link }: Legend): Element {
  const record = document.createElementNS(RDF, "rdf:RDF");
  const about = record.appendChild(document.createElementNS(RDF, "rdf:Description"));
  for (const [name, text] of Object.entries({ title, description: caption, source: link }))
    about.appendChild(document.createElementNS(DUBLIN_CORE, `dc:${name}`)).textContent = text;
  return record;
}

/** A drawing that needs no style sheet, as large as it is on the page. */
export function styledCopy(svg: SVGSVGElement): SVGSVGElement {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copyStyles(svg, copy);
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.setAttribute("overflow", "visible");
  return copy;
}

export interface Look {
  readonly ground: "white" | "transparent";
  /** In millimetres; null for as wide as it is shown. */
  readonly width: number | null;
}

/** What `draw` makes while the page has the light theme, and the ground of a picture: nothing of it is painted. */
export function inLight<Made>(ground: Look["ground"], draw: () => Made): Made {
  const { dataset, style } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = "light";
  // Colours change at once.
  dataset.paper = "";
  style.setProperty("--paper", ground === "white" ? "#fff" : "transparent");
  try {
    return draw();
  } finally {
    style.removeProperty("--paper");
    delete dataset.paper;
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  }
}

/** What is pointed at, chosen or in work belongs to the page. */
const PASSING = [
  ".probed, .on-stage, .spot, .section-grip, .section-handle, .section-hit, .heat-hit",
  ".parent-spotlight, .parent-ring, .edge-ring, .edge-gap, .edge-halo, .edge-pill rect",
  ".edge-labels:not(:has(.edge-number)) .edge-pill",
].join();

/** A plot for a paper or a slide: the drawing alone, without what is pointed at or on stage; its words are its metadata. */
export const pictureOf = (svg: SVGSVGElement, legend: Legend, look: Look): Picture =>
  bare(
    inLight(look.ground, () => styledCopy(svg)),
    legend,
    look,
  );

/** A drawing without the page's marks, and with its words in its metadata. */
export function bare(copy: SVGSVGElement, legend: Legend, { ground, width }: Look): Picture {
  for (const passing of copy.querySelectorAll(PASSING)) passing.remove();
  const drawn = sizeOf(copy);
  const box = { width: drawn.width + 2 * EDGE, height: drawn.height + 2 * EDGE };
  copy.setAttribute("x", String(EDGE));
  copy.setAttribute("y", String(EDGE));
  const { root, add } = pictureRoot(box.width, box.height, legend);
  if (ground === "white") add("rect", { ...box, fill: "#fff" });
  root.append(copy);
  if (width === null) return { text: new XMLSerializer().serializeToString(root), ...box };
  const height = (width * box.height) / box.width;
  root.setAttribute("width", `${width}mm`);
  root.setAttribute("height", `${height.toFixed(2)}mm`);
  const pixels = width * PIXELS_PER_MILLIMETRE;
  return {
    text: new XMLSerializer().serializeToString(root),
    width: pixels,
    height: (pixels * box.height) / box.width,
  };
}

const sizeOf = (drawing: SVGSVGElement) => ({
  width: Number(drawing.getAttribute("width")),
  height: Number(drawing.getAttribute("height")),
});

/** An empty picture that says in its metadata what it is. */
function pictureRoot(width: number, height: number, legend: Legend) {
  const root = document.createElementNS(SVG, "svg");
  root.setAttribute("xmlns", SVG);
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(height));
  root.setAttribute("viewBox", `0 0 ${width} ${height}`);
  const add = (name: string, attributes: Record<string, string | number>, text?: string) => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    if (text !== undefined) element.textContent = text;
    root.append(element);
    return element;
  };
  add("title", {}, legend.title);
  add("desc", {}, legend.caption);
  add("metadata", {}).append(recordOf(legend));
  return { root, add };
}

/** Gives a drawing of known width and height its title, caption and link, to be seen and in its metadata. */
export function framed(drawing: SVGSVGElement, { title, caption, link }: Legend): Picture {
  const box = sizeOf(drawing);
  const page = getComputedStyle(document.documentElement);
  const [ink, paper] = ["--ink", "--paper"].map((name) => page.getPropertyValue(name).trim());
  const notes = [
    ...wrap(caption, Math.floor(box.width / LETTER)),
    ...wrap(link, Math.floor(box.width / LINK_LETTER)),
  ];
  const width = Math.ceil(box.width + 2 * PADDING);
  const height = Math.ceil(box.height + 2 * PADDING + 28 + LINE * notes.length + 8);
  const { root, add } = pictureRoot(width, height, { title, caption, link });
  add("rect", { width, height, fill: paper });
  const font = { fill: ink, "font-family": getComputedStyle(document.body).fontFamily };
  add("text", { ...font, x: PADDING, y: PADDING + 12, "font-size": 16, "font-weight": 700 }, title);
  drawing.setAttribute("x", String(PADDING));
  drawing.setAttribute("y", String(PADDING + 28));
  root.append(drawing);
  notes.forEach((note, i) => {
    const y = PADDING + 28 + box.height + LINE * (i + 1);
    add("text", { ...font, x: PADDING, y, "font-size": 12 }, note);
  });
  return { text: new XMLSerializer().serializeToString(root), width, height };
}

/** The picture in pixels, `scale` to each of its own. */
export async function rasterise({ text, width, height }: Picture, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width * scale;
    canvas.height = height * scale;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error("the picture is too large")),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
