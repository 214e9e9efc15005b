/** Something costly that is opened when it is first used and closed when nobody has used it for a while. */
export interface Lent<Thing> {
  /** `open` is called when there is none. */
  use<Result>(open: () => Promise<Thing>, task: (thing: Thing) => Promise<Result>): Promise<Result>;
}

/** `idle` is in milliseconds. */
export function lend<Thing>(close: (thing: Thing) => void, idle: number): Lent<Thing> {
  let opened: Promise<Thing> | undefined;
  let users = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function release(): void {
    opened?.then(close, () => {});
    opened = undefined;
  }

  return {
    async use(open, task) {
      clearTimeout(timer);
      users++;
      opened ??= open();
      try {
        return await task(await opened);
      } finally {
        if (--users === 0) timer = setTimeout(release, idle);
      }
    },
  };
}
