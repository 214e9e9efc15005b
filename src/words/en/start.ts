import { inLocale } from "../locale";

/** What stands there where the page does not start; said by a script that old browsers can read. */
export const START = inLocale({
  noscript: "This page computes everything itself and needs JavaScript for it.",
  lacks: (what: string) =>
    `This browser has no ${what}, without which this page cannot work. A newer browser has it.`,
  blocked: (file: string) =>
    `A file of this page did not come: ${file}. An extension or a filter may hold it back; reload the page to try again.`,
  broke: (why: string) => `This page could not start: ${why}. A newer browser may open it.`,
  slow: "The scripts of this page are still on their way. If they do not come, reload the page.",
});
