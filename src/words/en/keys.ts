import { inLocale } from "../locale";

export interface Key {
  readonly keys: readonly string[];
  readonly does: string;
}

/** Every key, for the help dialog. Single keys act only while no control has the focus. */
export const KEYS: readonly Key[] = inLocale([
  { keys: ["Space"], does: "Play or pause the film" },
  { keys: ["←", "→", ",", "."], does: "One frame back or on" },
  { keys: ["Home", "R"], does: "The whole random parent" },
  { keys: ["End"], does: "The finished ticket" },
  { keys: ["[", "]"], does: "The weight before or after; in the diagram, the edge" },
  { keys: ["PageUp", "PageDown"], does: "On the scrubber: the chapter before or after" },
  { keys: ["PageUp", "PageDown"], does: "In the lesson: the step before or after" },
  { keys: ["N"], does: "New draw" },
  { keys: ["Ctrl Z", "Ctrl Shift Z"], does: "Undo, redo" },
  { keys: ["Ctrl C", "Ctrl V"], does: "Copy the target, paste another, as JSON" },
  { keys: ["↑", "↓"], does: "On a weight or a slider: a step; with Shift a finer one" },
  { keys: ["Enter"], does: "On a weight: type its value" },
  { keys: ["Delete"], does: "On a weight: set it to 0" },
  { keys: ["Enter", "Esc"], does: "On a pool of the parent: nearer, and back" },
  { keys: ["Enter"], does: "On a neuron: choose it by hand; on a dot: open that draw" },
  { keys: ["Ctrl wheel"], does: "Over the parent: nearer, and back; or two fingers" },
  { keys: ["P"], does: "Present this to an audience, and back" },
  { keys: ["?"], does: "This list" },
]);

/** Keys of their own while the page is presented; those of the film stay. */
export const PRESENTER_KEYS: readonly Key[] = inLocale([
  { keys: ["PageDown", "PageUp"], does: "A clicker: the answer or the next step, and back" },
  { keys: ["S"], does: "The speaker’s window, with notes, clock and the next step" },
  { keys: ["B", "."], does: "Blank the screen; any key shows it again" },
  { keys: ["F"], does: "Freeze the audience’s window while the speaker’s goes on" },
  { keys: ["L"], does: "A large dot to point with; ↑ ↓ ← → move it too" },
  { keys: ["I"], does: "Save this view as a picture with its link" },
  { keys: ["0"], does: "The speaker’s clock to zero" },
  { keys: ["P", "Esc"], does: "Leave" },
]);
