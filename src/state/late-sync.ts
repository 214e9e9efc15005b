import type { Store } from "./store";
import type { Sync } from "./sync";

/** Keeps the address of a page that was opened without a link, once the code for links has come; what happens before is not lost. */
export function lateSync(store: Store, load: () => Promise<typeof import("./sync")>): Sync {
  const clean = store.getState();
  let sync: Sync | undefined;
  // Where the code does not come, the address stays as it is.
  const ready = load()
    .then(({ syncAddress }) => {
      sync = syncAddress(store, window, clean);
      return sync;
    })
    .catch(() => undefined);
  const soon = (act: (sync: Sync) => void) =>
    sync ? act(sync) : void ready.then((s) => s && act(s));
  return {
    link: () => sync?.link() ?? location.href,
    push: () => soon((now) => now.push()),
    settle: () => soon((now) => now.settle()),
    stop: () => soon((now) => now.stop()),
  };
}
