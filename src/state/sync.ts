import { decodeLink, encodeLink } from "./link/link";
import { ESCAPED } from "./linked";
import type { Session, Store } from "./store";

/** Browsers refuse to rewrite the address more than some three times a second. */
const QUIET_MS = 400;

/** The parts of a window that hold its address. */
export type Address = Pick<Window, "addEventListener" | "removeEventListener"> & {
  readonly location: Pick<Location, "hash" | "pathname" | "search">;
  readonly history: Pick<History, "replaceState" | "pushState">;
};

export interface Sync {
  /** What opens the present state. */
  link(): string;
  /** Writes the present state as an entry of its own, so that Back returns to the one before. */
  push(): void;
  /** Writes at once what is still to be written, so that a push leaves it behind as it was. */
  settle(): void;
  stop(): void;
}

/**
 * Keeps the address and the store the same. A hash in the address is opened at once and whenever somebody edits it; changes
 * of the store replace the hash once they have settled. An address without a hash stays clean until something changes from
 * the state that it stands for.
 */
export function syncAddress(
  store: Store,
  address: Address = window,
  clean: Pick<Session, "document" | "view"> = store.getState(),
): Sync {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const linkNow = () => encodeLink(store.getState().document, store.getState().view);
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  /** A frame may be forbidden to name its own state: then it goes on without. */
  const write = (how: "replaceState" | "pushState", link: string) => {
    try {
      address.history[how](null, "", link);
    } catch {}
  };
  const replace = () => {
    rest();
    const link = linkNow();
    if (link !== address.location.hash) write("replaceState", link);
  };
  const take = (link: string) => {
    const { document, view, ignored } = decodeLink(link);
    store.getState().open(document, view, ignored);
    rest();
  };
  const open = () => {
    const { hash } = address.location;
    if (hash !== linkNow()) take(hash);
  };
  const changed = (now: typeof clean, before: typeof clean) => {
    if (now.document === before.document && now.view === before.view) return;
    clearTimeout(timer);
    timer = setTimeout(replace, QUIET_MS);
  };
  const unsubscribe = store.subscribe(changed);
  const { hash, pathname, search } = address.location;
  const escaped = hash === "" ? ESCAPED.exec(pathname + search) : null;
  if (escaped) {
    take(escaped.input.slice(escaped.index));
    write("replaceState", escaped.input.slice(0, escaped.index) + linkNow());
  } else if (hash !== "") open();
  if (escaped || hash !== "") {
    // There is nothing before the first document to go back to.
    store.setState({ past: [] });
  } else changed(store.getState(), clean);
  address.addEventListener("hashchange", open);
  return {
    link: linkNow,
    push() {
      rest();
      const link = linkNow();
      // Back in the page around is that page's own.
      const how = store.getState().view.embed ? "replaceState" : "pushState";
      if (link !== address.location.hash) write(how, link);
    },
    settle() {
      if (timer !== undefined) replace();
    },
    stop() {
      rest();
      unsubscribe();
      address.removeEventListener("hashchange", open);
    },
  };
}
