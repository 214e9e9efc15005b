import { crc32 } from "../link/link-bytes";

const SIGNATURE = 8;
/** The header: length, type, 13 bytes, checksum. Text may stand anywhere behind it. */
const HEADER = 4 + 4 + 13 + 4;

const latin1 = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function chunk(type: string, body: Iterable<number>): number[] {
  const content = [...latin1(type), ...body];
  const big = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 255);
  return [...big(content.length - 4), ...content, ...big(crc32(content))];
}

/** International text: a keyword, not compressed, of no language, no translated keyword, UTF-8. */
const textChunk = (keyword: string, text: string): number[] =>
  chunk("iTXt", [...latin1(keyword), 0, 0, 0, 0, 0, ...new TextEncoder().encode(text)]);

/** A PNG file with text in it: keywords such as Title, Description and Source (PNG specification, 11.3.3) and what they say. */
export function withText(
  png: Uint8Array,
  texts: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const chunks = Object.entries(texts).flatMap(([keyword, text]) => textChunk(keyword, text));
  const at = SIGNATURE + HEADER;
  const result = new Uint8Array(png.length + chunks.length);
  result.set(png.subarray(0, at));
  result.set(chunks, at);
  result.set(png.subarray(at), at + chunks.length);
  return result;
}
