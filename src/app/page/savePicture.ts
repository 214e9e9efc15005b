import { encodeLink } from "../../state/link/link";
import { withText } from "../../state/rows/png-text";
import type { Store } from "../../state/store";
import { framed, rasterise } from "../../views/explorer/picture";
import { PAGE } from "../../words/en/page";
import { publicLink } from "./address";
import { drawingOf } from "./pagePicture";
import { save } from "./save";

const PNG_SCALE = 2;

/** Saves what is seen of a part of the page, with its title, caption and link in the picture and in its metadata. */
export async function savePicture(
  part: HTMLElement,
  title: string,
  caption: string,
  store: Store,
): Promise<void> {
  const { document, view } = store.getState();
  const link = publicLink(encodeLink(document, { ...view, present: undefined }));
  const picture = framed(drawingOf(part), { title, caption, link });
  const pixels = new Uint8Array(await (await rasterise(picture, PNG_SCALE)).arrayBuffer());
  const texts = { Title: title, Description: caption, Source: link, Software: PAGE.page.title };
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
  save(`${name}.png`, new Blob([withText(pixels, texts)], { type: "image/png" }));
}
