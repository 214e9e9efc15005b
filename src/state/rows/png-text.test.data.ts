import { crc32, inflateSync } from "node:zlib";

export interface Png {
  readonly width: number;
  readonly height: number;
  readonly types: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  /** Bytes of the picture behind its compression. */
  readonly pixels: number;
}

/** Reads a PNG file by the specification, with another CRC-32 than the page's; throws where it is broken. */
export function parsePng(file: Uint8Array): Png {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(Buffer.from("\x89PNG\r\n\x1a\n", "latin1")))
    throw new Error("no PNG");
  const types: string[] = [];
  const texts: Record<string, string> = {};
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const content = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(content) !== bytes.readUInt32BE(at + 8 + length)) throw new Error("wrong CRC");
    const type = content.toString("latin1", 0, 4);
    const body = content.subarray(4);
    types.push(type);
    if (type === "IDAT") data.push(body);
    if (type === "iTXt") {
      const end = body.indexOf(0);
      if (!body.subarray(end, end + 5).equals(Buffer.alloc(5))) throw new Error("compressed text");
      texts[body.toString("latin1", 0, end)] = body.toString("utf8", end + 5);
    }
    at += 12 + length;
  }
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    types,
    texts,
    pixels: inflateSync(Buffer.concat(data)).length,
  };
}
