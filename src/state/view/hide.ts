/** Parts of the page that a link can leave out, by their names in links. */
export const PARTS = [
  "header",
  "lesson",
  "film",
  "editor",
  "rule",
  "width",
  "draw",
  "tolerance",
  "pools",
  "weight",
  "check",
  "explorer",
  "footer",
] as const;
export type Part = (typeof PARTS)[number];

/** How much of the page there is: a part of the view. */
export interface HideView {
  /** In the order of `PARTS`, each once; absent: nothing is hidden. */
  readonly hide?: readonly Part[];
  /** Inside another page: the stage and the film's bar alone, or with the controls that are not hidden. */
  readonly embed?: true | "controls";
}

const STAGE: readonly Part[] = ["film", "editor"];
const CONTROLS: readonly Part[] = ["rule", "width", "draw", "tolerance"];

export const isShown = ({ hide, embed }: HideView, part: Part): boolean =>
  !hide?.includes(part) &&
  (!embed || STAGE.includes(part) || (embed === "controls" && CONTROLS.includes(part)));

/** Parts in their order, each once; undefined for none. */
export function sortParts(parts: readonly Part[]): readonly Part[] | undefined {
  const sorted = PARTS.filter((part) => parts.includes(part));
  return sorted.length > 0 ? sorted : undefined;
}

function readParts(text: string): HideView | undefined {
  const words = text.split(".");
  const hide = PARTS.filter((part) => words.includes(part));
  return words.every((word) => PARTS.some((part) => part === word)) ? { hide } : undefined;
}

/** View parameters of a link. */
export const HIDE_PARAMETERS = [
  {
    name: "hide",
    write: ({ hide }: HideView) => hide?.join("."),
    read: readParts,
  },
  {
    name: "embed",
    // What "on" shows is in pages out there, and stays as it is.
    write: ({ embed }: HideView) => (embed === true ? "on" : embed),
    read: (text: string): HideView | undefined =>
      text === "on" ? { embed: true } : text === "controls" ? { embed: text } : undefined,
  },
];
