import { inLocale } from "../locale";

/** What is said when a target is copied or pasted by keys. */
export const CLIPBOARD = inLocale({
  copied: "The target is on the clipboard, as JSON.",
  pasted: "Pasted. Undo brings the old target back.",
  unread:
    "The part of the page that reads networks did not arrive. Check the connection and try again.",
});
