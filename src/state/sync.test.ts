import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DEFAULT_DOCUMENT } from "./document/default";
import { setSeed } from "./document/edit";
import { encodeLink } from "./link/link";
import { createSession } from "./store";
import { type Address, syncAddress } from "./sync";
import { DEFAULT_VIEW } from "./view/view";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window's address with a history of its own. */
function fakeAddress(hash: string, pathname = "/") {
  const entries = [hash];
  let listener = () => {};
  const address = {
    location: {
      get hash() {
        return entries.at(-1) as string;
      },
      pathname,
      search: "",
    },
    history: {
      replaceState: (_: unknown, __: string, url?: string | URL | null) => {
        entries[entries.length - 1] = String(url);
      },
      pushState: (_: unknown, __: string, url?: string | URL | null) => {
        entries.push(String(url));
      },
    },
    addEventListener: (_: string, heard: () => void) => {
      listener = heard;
    },
    removeEventListener: () => {
      listener = () => {};
    },
  };
  const visit = (next: string) => {
    entries.push(next);
    listener();
  };
  return { address: address as unknown as Address, entries, visit };
}

const other = { ...DEFAULT_DOCUMENT, tolerance: 0.02 };
const start = (hash: string, pathname?: string) => {
  const store = createSession(DEFAULT_DOCUMENT, DEFAULT_VIEW);
  const fake = fakeAddress(hash, pathname);
  return { store, ...fake, sync: syncAddress(store, fake.address) };
};

test("the hash of the address is opened at once", () => {
  const { store } = start(encodeLink(other, { theme: "dark", frame: 3 }));
  expect(store.getState()).toMatchObject({ document: other, view: { theme: "dark", frame: 3 } });
  expect(store.getState().past).toEqual([]);
});

test("a link whose # was escaped on its way is opened, and the address mended", () => {
  const link = encodeLink(other, { theme: "dark" });
  for (const sign of ["%23", "%2523"]) {
    const { store, entries } = start("", `/ticket/${link.replace("#", sign)}`);
    expect(store.getState()).toMatchObject({ document: other, view: { theme: "dark" }, past: [] });
    expect(entries).toEqual([`/ticket/${link}`]);
  }
});

test("an address without a hash stays clean until something changes", () => {
  const { store, entries } = start("");
  vi.advanceTimersByTime(10_000);
  expect(entries).toEqual([""]);
  store.getState().edit({ tolerance: 0.02 });
  vi.advanceTimersByTime(10_000);
  expect(entries).toEqual([encodeLink(other, DEFAULT_VIEW)]);
});

test("many changes in a row are written once, when they have settled", () => {
  const { store, entries } = start("");
  for (let i = 1; i <= 50; i++) {
    store.getState().edit({ tolerance: i / 100 });
    vi.advanceTimersByTime(20);
    expect(entries).toEqual([""]);
  }
  vi.advanceTimersByTime(1000);
  expect(entries).toEqual([encodeLink({ ...other, tolerance: 0.5 }, DEFAULT_VIEW)]);
});

test("a hash edited in the open tab is opened, and what was ignored is kept for the page", () => {
  const { store, visit } = start("");
  visit(`${encodeLink(other, DEFAULT_VIEW)}~colour=red`);
  expect(store.getState()).toMatchObject({ document: other, ignored: ["colour=red"] });
  store.getState().undo();
  expect(store.getState().document).toEqual(DEFAULT_DOCUMENT);
});

test("a push is an entry of its own", () => {
  const { store, entries, sync } = start("");
  store.getState().edit({ tolerance: 0.02 });
  sync.push();
  sync.push();
  expect(entries).toEqual(["", encodeLink(other, DEFAULT_VIEW)]);
});

test("inside another page a push adds no entry to that page's history", () => {
  const { store, entries, sync } = start("#1~embed=on");
  store.getState().edit({ tolerance: 0.02 });
  sync.push();
  expect(entries).toEqual([encodeLink(other, { ...DEFAULT_VIEW, embed: true })]);
});

test("where the address cannot be written, the store goes on", () => {
  const { store, address } = start("");
  address.history.replaceState = () => {
    throw new DOMException("sandboxed", "SecurityError");
  };
  store.getState().edit({ tolerance: 0.02 });
  vi.advanceTimersByTime(10_000);
  expect(store.getState().document).toEqual(other);
});

test("after stop nothing is written and nothing opened", () => {
  const { store, entries, visit, sync } = start("");
  store.getState().edit({ tolerance: 0.02 });
  sync.stop();
  store.getState().edit({ tolerance: 0.03 });
  vi.advanceTimersByTime(10_000);
  expect(entries).toEqual([""]);
  visit("#1~theme=dark");
  expect(store.getState().view).toEqual(DEFAULT_VIEW);
});

test("what was changed before the code for links came is written as well", () => {
  const { address, entries } = fakeAddress("");
  const store = createSession(DEFAULT_DOCUMENT, DEFAULT_VIEW);
  const clean = store.getState();
  const changed = setSeed(DEFAULT_DOCUMENT, 99);
  store.getState().edit(() => changed);
  syncAddress(store, address, clean);
  vi.runAllTimers();
  expect(entries).toEqual([encodeLink(changed, DEFAULT_VIEW)]);
});
