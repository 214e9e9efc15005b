import { bare, inLight, type Legend, type Look, type Picture } from "../../views/explorer/picture";
import { painted } from "../../views/parent/slices";
import { drawingOf, LEFT_OUT } from "../page/pagePicture";

/** Beside what is pressed: ways, tools and remarks of the page. */
const TOOLS = `${LEFT_OUT}, nav, .badge, .hint, .problem, .target-header > :not(h2), .target-steppers, .target-note, .weight-row, .target-tools`;
/** Some seconds: what a large parent needs to be painted in other colours. */
const FRAMES = 300;

/** The stage as one drawing in light colours, without what is chosen; its canvases are pixels inside it. */
export async function stagePicture(
  stage: HTMLElement,
  legend: Legend,
  ground: Look["ground"],
): Promise<Picture> {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = "light";
  try {
    await painted(FRAMES);
    const drawing = inLight(ground, () => drawingOf(stage, TOOLS));
    return bare(drawing, legend, { ground, width: null });
  } finally {
    dataset.theme = theme;
  }
}
