export const SPACE = /[\s\u200b-\u200d\u2060]+/y;
export const COMMENT = /(?:#|\/\/)[^\n]*/y;
export const WORD = /[A-Za-z_][\w.]*/y;
const SIGN = "[-+−–—‐‑﹣－]";
export const NUMBER = new RegExp(`${SIGN}?(?:\\d+\\.?\\d*|\\.\\d+)(?:e${SIGN}?\\d+)?`, "iy");
/** What makes a number no number when it follows without a space. */
export const JOINED = /[\w.]/;
export const SIGNED = new RegExp(`(${SIGN})(nan|inf(?:inity)?)\\b`, "iy");
export const MINUS = /[−–—‐‑﹣－]/g;
export const TAG = /<[^>]*>/y;
export const FENCE = /```\w*/y;
export const ASSIGNED = /(?:(?:const|let|var)\s+)?([A-Za-z_]\w*)\s*=(?!=)/y;
export const CONTAINING = /\s+containing:/y;

/** What opens a string, and the rest of it. */
export const QUOTES = ['"“”„‟«»＂', "'‘’‚‛＇"].map((marks) => ({
  marks,
  rest: new RegExp(`([^${marks}\\\\\n]*(?:\\\\.[^${marks}\\\\\n]*)*)[${marks}]`, "y"),
}));
/** What a keyboard for Chinese or Japanese writes. */
export const WIDE: Readonly<Record<string, string>> = {
  "，": ",",
  "、": ",",
  "：": ":",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
  "（": "(",
  "）": ")",
};
/** Whether a letter is plainly neither space nor the beginning of a comment. */
export const isInk = (code: number): boolean =>
  code > 0x20 && code < 0x7f && code !== 0x23 && code !== 0x2f;
export const CLOSING: Readonly<Record<string, string>> = { "[": "]", "(": ")", "{": "}" };

const NAMED: Readonly<Record<string, number | boolean | null>> = {
  true: true,
  false: false,
  null: null,
  none: null,
  nan: Number.NaN,
  "np.nan": Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  "np.inf": Number.POSITIVE_INFINITY,
};

/** Calls that stand for what they are given first: arrays, tensors, tuples, scalars. */
export const CONTAINER =
  /^(?:(?:np|numpy|torch|jnp|tf|nn|torch\.nn|collections)\.)?(?:as)?(?:array|tensor|parameter|list|tuple|dict|ordereddict|matrix|float\d*|int\d*)$/i;

/** A value that is spelled by a word, in any of the languages; undefined for any other word. */
export function named(name: string): number | boolean | null | undefined {
  const plain = name.toLowerCase().replace(/^(?:numpy|torch|math|float)\./, "np.");
  return Object.hasOwn(NAMED, plain) ? NAMED[plain] : undefined;
}

/** JSON's escapes; a backslash that is none of them stands for itself. */
export function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  try {
    return JSON.parse(`"${text.replace(/\\'/g, "'")}"`);
  } catch {
    return text;
  }
}
