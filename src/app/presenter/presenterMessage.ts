/** What the audience's window and the speaker's tell each other. */
export type Message =
  /** Somebody has come, and asks for what there is. */
  | { readonly say: "hello" }
  | { readonly say: "bye" }
  /** A key for the window that moves. */
  | { readonly say: "press"; readonly key: string }
  /** What the audience's window shows, and how. */
  | Shown
  /** Where the speaker went while the audience's window was frozen. */
  | { readonly say: "go"; readonly link: string };

export interface Shown {
  readonly say: "shown";
  /** A link brings a document and a view, of whatever version of the page wrote it. */
  readonly link: string;
  /** When presenting began, in milliseconds of the system's clock. */
  readonly since: number;
  readonly frozen: boolean;
  readonly blank: boolean;
}

const isText = (value: unknown): value is string => typeof value === "string";

/** Another version of the page may be on the line: what is not understood is null. */
export function readMessage(data: unknown): Message | null {
  if (typeof data !== "object" || data === null) return null;
  const { say, key, link, since, frozen, blank } = data as Record<string, unknown>;
  if (say === "hello" || say === "bye") return { say };
  if (say === "press") return isText(key) ? { say, key } : null;
  if (!isText(link)) return null;
  if (say === "go") return { say, link };
  if (say !== "shown" || typeof since !== "number" || !Number.isFinite(since)) return null;
  return { say, link, since, frozen: frozen === true, blank: blank === true };
}

const NAME = /^presenter-[0-9a-z]{4,}$/;

/** Windows that present together share a name, which a reload keeps; a window without one gets one. */
export function pairName(window: Pick<Window, "name"> & { crypto: Crypto }): string {
  const own = window.name.replace(/-notes$/, "");
  if (NAME.test(own)) return own;
  const [number = 0] = window.crypto.getRandomValues(new Uint32Array(1));
  window.name = `presenter-${number.toString(36).padStart(4, "0")}`;
  return window.name;
}

export const notesName = (pair: string): string => `${pair}-notes`;
