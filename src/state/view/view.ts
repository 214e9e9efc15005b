import type { Experiment } from "../../core/experiment/experiment";
import type { Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { LOCALES, type Locale } from "../../words/locale";
import type { OtherMask } from "../run/run";
import { BESIDE_PARAMETERS, type BesideView } from "./beside";
import { DIGITS_PARAMETERS, type DigitsView } from "./digits";
import { EXPLORE_PARAMETERS, type ExploreView } from "./explore";
import { HIDE_PARAMETERS, type HideView, isShown } from "./hide";
import { isOfSecondLesson, LESSON_STEPS } from "./lesson-steps";
import { SHOW_PARAMETERS, type ShowView } from "./show";

export const THEMES = ["auto", "light", "dark", "projector"] as const;
export type Theme = (typeof THEMES)[number];

/** What a person looks at, beside the experiment itself: nothing here changes a number. */
export interface View extends BesideView, DigitsView, ExploreView, HideView, ShowView {
  readonly theme: Theme;
  /** Frame of the film; absent: the finished result. */
  readonly frame?: number;
  /** Index in `Wiring.weights` of the weight under the microscope. */
  readonly selected?: number;
  /** The mask on stage; absent: the ticket's own. */
  readonly mask?: OtherMask;
  /** Gadgets are being chosen by hand: the film stops before it keeps one. */
  readonly picking?: boolean;
  /** Whether dense frames go to WebGL: absent, where there is a GPU; `always`, also emulated; `never`. */
  readonly gpu?: "always" | "never";
  /** The language of the page, other than English; it is that of the link which opened the page. */
  readonly words?: Locale;
  /** False turns the single-key short cuts off. */
  readonly keys?: boolean;
  /** The step of the lesson, while it is open. */
  readonly lesson?: string;
  /** What a student answered to the step's question before seeing. */
  readonly guess?: number;
  /** Before an audience: the stage in large type, or the speaker's own window. */
  readonly present?: "stage" | "notes";
}

export const DEFAULT_VIEW: View = { theme: "auto" };

/** One view parameter of a link: `~name=text`. Both ways say undefined for "nothing to say". */
interface Parameter {
  readonly name: string;
  write(view: View): string | undefined;
  read(text: string): Partial<View> | undefined;
}

const count = (text: string): number | undefined =>
  /^\d{1,9}$/.test(text) ? Number(text) : undefined;

/** All view parameters; links are read and written by this table. */
export const PARAMETERS: readonly Parameter[] = [
  {
    name: "theme",
    write: ({ theme }) => (theme === DEFAULT_VIEW.theme ? undefined : theme),
    read: (text) => {
      const theme = THEMES.find((name) => name === text);
      return theme && { theme };
    },
  },
  {
    name: "words",
    write: ({ words }) => words,
    read: (text) => {
      const words = LOCALES.find((name) => name === text);
      return words && { words };
    },
  },
  {
    name: "step",
    write: ({ frame }) => frame?.toString(),
    read: (text) => {
      const frame = count(text);
      return frame === undefined ? undefined : { frame };
    },
  },
  {
    name: "weight",
    write: ({ selected }) => selected?.toString(),
    read: (text) => {
      const selected = count(text);
      return selected === undefined ? undefined : { selected };
    },
  },
  {
    name: "mask",
    write: ({ mask }) => (typeof mask === "number" ? `random-${mask}` : mask),
    read(text) {
      if (text === "next") return { mask: text };
      const seed = text.startsWith("random-") ? count(text.slice("random-".length)) : undefined;
      return seed === undefined ? undefined : { mask: seed };
    },
  },
  {
    name: "pick",
    write: ({ picking }) => (picking ? "on" : undefined),
    read: (text) => (text === "on" ? { picking: true } : undefined),
  },
  {
    name: "gpu",
    write: ({ gpu }) => gpu,
    read: (text) => (text === "always" || text === "never" ? { gpu: text } : undefined),
  },
  {
    name: "keys",
    write: ({ keys }) => (keys === false ? "off" : undefined),
    read: (text) => (text === "off" ? { keys: false } : undefined),
  },
  {
    name: "lesson",
    write: ({ lesson }) => lesson,
    read: (text) =>
      LESSON_STEPS.some((name) => name === text) || isOfSecondLesson(text)
        ? { lesson: text }
        : undefined,
  },
  {
    name: "guess",
    write: ({ guess }) => guess?.toString(),
    read: (text) => (/^\d{1,9}(\.\d{1,6})?$/.test(text) ? { guess: Number(text) } : undefined),
  },
  {
    name: "present",
    write: ({ present }) => present,
    read: (text) => (text === "stage" || text === "notes" ? { present: text } : undefined),
  },
  ...BESIDE_PARAMETERS,
  ...HIDE_PARAMETERS,
  ...EXPLORE_PARAMETERS,
  ...DIGITS_PARAMETERS,
  ...SHOW_PARAMETERS,
];

/** Whether gadgets are chosen by hand: not where there is no panel to choose in, nor before an audience, who sees none. */
export const isChoosing = (view: View): boolean =>
  view.picking === true && view.present === undefined && isShown(view, "weight");

/** Drops a selection that the document has no weight for. */
export function fitView(view: View, document: Experiment): View {
  const { selected, ...rest } = view;
  if (selected === undefined || selected < wire(document.target).weights.length) return view;
  return rest;
}

/** Keeps the selection at its weight when an edit moves it; one whose weight is gone is dropped. */
export function followWeight(view: View, before: Network, after: Network): View {
  const { selected, ...rest } = view;
  if (selected === undefined || before === after) return view;
  const { layer, unit, input } = wire(before).weights[selected];
  const output = layer === before.layers.length - 1;
  const index = wire(after).weights.findIndex(
    (weight) =>
      weight.layer === (output ? after.layers.length - 1 : layer) &&
      weight.unit === unit &&
      weight.input === input,
  );
  return index < 0 ? rest : { ...rest, selected: index };
}
