import { inLocale } from "../locale";

/** What stands in the place of a part of the page that cannot be shown. */
export const PART = inLocale({
  failed: "This part of the page has failed; the rest goes on.",
  missing: "A file of this part did not come; the rest of the page goes on.",
  offline: "The network does not answer; the rest of the page goes on.",
  links: "all of it, since the file that reads links did not come; open the link again",
  again: "Try again",
  link: "Link to this state",
});
