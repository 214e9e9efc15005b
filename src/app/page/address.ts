const KEY = "public-address";

/** What opens the page on another machine: a web address without what it shows; null for anything else. */
export function readAddress(text: string): string | null {
  const given = text.trim();
  // People write an address as they say it: without what stands before the host.
  const whole = /^[a-z][a-z\d+.-]*:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  const named = url.hostname.includes(".") || url.hostname.startsWith("[");
  if (!/^https?:$/.test(url.protocol) || !named || url.username || url.password) return null;
  url.hash = "";
  return url.href;
}

/** A file, or a page without an address, is on this machine alone. */
export const isPrivate = (): boolean => !/^https?:$/.test(location.protocol);

/** A browser may refuse to keep anything: an address then holds as long as the page. */
let said: string | null = null;

function kept(): string | null {
  try {
    return readAddress(localStorage.getItem(KEY) ?? "");
  } catch {
    return null;
  }
}

export function keepAddress(address: string): void {
  said = address;
  try {
    localStorage.setItem(KEY, address);
  } catch {
    // Said again next time.
  }
}

/** Where anyone opens this page, without what it shows; null for a copy that has no such place. */
export const publicAddress = (): string | null =>
  isPrivate() ? (said ?? kept()) : location.href.replace(/#.*$/, "");

/** A link to be given away: whole where there is an address for it, else its fragment alone. */
export const publicLink = (fragment: string): string => (publicAddress() ?? "") + fragment;
