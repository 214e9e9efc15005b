import { type ComponentType, createContext, lazy, use } from "react";

/** How often this was tried before: a component that failed to load stays failed for React. */
export const Attempt = createContext(0);

/** A file of the page that did not come. */
export class MissingFile extends Error {
  readonly load: () => Promise<unknown>;

  constructor(cause: unknown, load: () => Promise<unknown>) {
    super("a file of the page did not come", { cause });
    this.load = load;
  }
}

/** A component with code of its own, loaded when it is first shown and again after a failure; stands in a `Part`. */
export function late<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const loaded: ComponentType<Props>[] = [];
  const come = () =>
    load().catch((cause) => {
      throw new MissingFile(cause, load);
    });
  return function Late(props: Props) {
    const attempt = use(Attempt);
    loaded[attempt] ??= lazy(come);
    const Loaded = loaded[attempt];
    return <Loaded {...props} />;
  };
}
