import { inLocale } from "../locale";

/** What the target's dialog of text says. */
export const TARGET_TEXT = inLocale({
  hint: "A network, a list of matrices, or a whole experiment.",
  keys: "With nothing selected, Ctrl C and Ctrl V do the same on the page.",
  use: "Use this network",
  copy: "Copy",
});
