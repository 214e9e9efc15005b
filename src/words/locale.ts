/** The locales beside plain English. `double` says every string twice: what it shows once stands in no catalogue, and what it breaks is too narrow for a longer language. */
export const LOCALES = ["double"] as const;
export type Locale = (typeof LOCALES)[number];

/** The locale that an address asks for, by `~words=…`; mail programs and chats may have escaped it. Undefined is English. */
export function localeOf(hash: string): Locale | undefined {
  const name = /(?:~|%7e)words(?:=|%3d)([a-z]+)(?=~|%|\s|$)/i.exec(hash)?.[1];
  return LOCALES.find((locale) => locale === name);
}

/** Read once: words that have been said stay as they are until the page is opened again. Outside a page it is English. */
const LOCALE = localeOf(globalThis.location?.hash ?? "");

/** Everything that catalogues hold, and what their sentences return. */
export function doubled(words: unknown): unknown {
  if (typeof words === "string") {
    // A sentence may quote another, which has been doubled before.
    const once = words.replace(/⟦([^⟦⟧]*) \1⟧/g, "$1");
    return once.trim() === "" ? words : `⟦${once} ${once}⟧`;
  }
  if (typeof words === "function") return (...given: unknown[]) => doubled(words(...given));
  if (Array.isArray(words)) return words.map(doubled);
  if (words !== null && typeof words === "object")
    return Object.fromEntries(Object.entries(words).map(([name, each]) => [name, doubled(each)]));
  return words;
}

/** A catalogue in the locale of the page. */
export const inLocale = <const Words>(words: Words): Words =>
  LOCALE === "double" ? (doubled(words) as Words) : words;
