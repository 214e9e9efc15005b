/** What a key event says of itself. */
export type Pressed = Pick<
  KeyboardEvent,
  "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey"
>;

const NAMED = /^[A-Z][A-Za-z0-9]+$/;
const LATIN = /^[\p{Script=Latin}\p{ASCII}]$/u;
const PLACES: Readonly<Record<string, string>> = {
  Comma: ",",
  Period: ".",
  BracketLeft: "[",
  BracketRight: "]",
};

/** What a key of the usual keyboard writes, by where it is; null for the keys that nothing here listens to. */
function placed({ code, shiftKey }: Pressed): string | null {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  if (/^Digit\d$/.test(code)) return code.slice(5);
  return code === "Slash" && shiftKey ? "?" : (PLACES[code] ?? null);
}

/**
 * What a key event means: a named key its name, a Latin letter or sign itself, in lower case, wherever it is on the
 * keyboard; what other scripts write, the key at its place.
 */
export function keyOf(event: Pressed): string {
  const { key } = event;
  if (LATIN.test(key)) return key.toLowerCase();
  if (NAMED.test(key) && key !== "Process" && key !== "Unidentified") return key;
  return placed(event) ?? key;
}

/** Ctrl, ⌘ and Alt make another command of a key. */
export const isPlain = ({ ctrlKey, metaKey, altKey }: Pressed): boolean =>
  !(ctrlKey || metaKey || altKey);

const STRIDES = new Map([
  ["ArrowRight", 1],
  ["ArrowUp", 1],
  ["PageUp", 10],
  ["End", Infinity],
  ["ArrowLeft", -1],
  ["ArrowDown", -1],
  ["PageDown", -10],
  ["Home", -Infinity],
]);

/** How far a key moves a slider, in arrow keys; undefined for the keys that do not. */
export const strideOf = (key: string): number | undefined => STRIDES.get(key);

/** Keys that go on while they are held, since each press is one small step; what others do, they do once. */
const STEPPING = /^(Arrow(Left|Right|Up|Down)|[,.[\]])$/;

export const isStepping = (key: string): boolean => STEPPING.test(key);
