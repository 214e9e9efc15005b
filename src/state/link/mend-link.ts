import { crc32, fromBase64, Reader } from "./link-bytes";

/** The tag behind the last section. */
export const END = 0;
const CHECKSUM = 4;
/** The last letters of a link that an address found in running text loses. */
const LOST = ["", "_", "-", "__", "_-", "-_", "--"];

/** Letters that stand for others: escapes, of addresses and of HTML, once or more; wide forms; letters that nobody sees. */
export const plain = (text: string): string =>
  text
    .replace(/&amp;/g, "&")
    .replace(/&#(\d{2,5});/g, (_, code) => String.fromCharCode(code))
    .replace(/%(?:25)+(?=[\da-f]{2})/gi, "%")
    .replace(/(?:%[\da-f]{2})+/gi, (escaped) => {
      try {
        return decodeURIComponent(escaped);
      } catch {
        return escaped;
      }
    })
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "");

/** The letters of the link that begins a text, as its sections give their own lengths; none without an end. */
function lengthOf(letters: string): number {
  const reader = new Reader(fromBase64(letters));
  try {
    while (reader.byte() !== END) reader.part(reader.varint());
  } catch {
    return Number.NaN;
  }
  return Math.ceil(((reader.position + CHECKSUM) * 4) / 3);
}

function isProven(letters: string): boolean {
  const bytes = fromBase64(letters);
  const end = bytes.length - CHECKSUM;
  return end > 0 && crc32(bytes.subarray(0, end)) === new Reader(bytes.subarray(end)).uint32();
}

/** The link that begins a text, in one piece or in several; nothing of the piece in which it ends may be left over. */
function wholeOf(text: string): string | undefined {
  const pieces = text.split(/[^\w-]+/);
  const letters = pieces.join("");
  const length = lengthOf(letters);
  let end = 0;
  for (const piece of pieces) {
    end += piece.length;
    if (!(end >= length - 2)) continue;
    if (!/^A?[_-]*$/.test(letters.slice(length, end))) return undefined;
    const found = letters.slice(0, Math.min(end, length));
    const whole = LOST.map((lost) => found + lost).find(
      (each) => each.length === length && isProven(each),
    );
    if (whole || end >= length) return whole;
  }
  return undefined;
}

/**
 * The link that mails, chats and hands have wrapped, hyphenated, cut or gone on behind, as it was: its checksum proves it.
 * Undefined for one that no such mend makes whole.
 */
export function mended(text: string): string | undefined {
  const variants = [
    text,
    text.replace(/-\s+/g, ""),
    text.replace(/[\u2010-\u2015\u2212]/g, "-"),
    text.replace(/[\u2010-\u2015\u2212]/g, "--"),
  ];
  for (const variant of new Set(variants)) {
    const whole = wholeOf(variant);
    if (whole) return whole;
  }
  return undefined;
}

/** The fragment in a link or a whole address, whose # may be escaped; without what browsers look for on a page. */
export function fragmentIn(link: string): string {
  const found = [link, plain(link)]
    .map((text) => /#(?=1(?:[\w-]{8}|[^\w-]*(?:~|$)))(.*)/s.exec(text)?.[1])
    .find((text) => text !== undefined);
  return plain(found ?? link.slice(link.indexOf("#") + 1)).replace(/:~:.*/s, "");
}
