import { type Imported, MOST_BYTES, readNetwork } from "../../core/reader/import";
import { DIGIT_FILES, type Digits, digitFile, joinDigits } from "../../core/reader/parts";
import type { OpenedFile, Reader } from "../../port/reader";

async function fetched(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(`./${address}`, { signal });
  if (!response.ok || !response.body) throw new Error(`${address} did not come`);
  return response;
}

async function unpacked(address: string, signal: AbortSignal): Promise<Uint8Array> {
  const { body } = await fetched(address, signal);
  const stream = (body as ReadableStream<BufferSource>).pipeThrough(
    new DecompressionStream("gzip"),
  );
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Labelled images from `count` of their files, all when absent; tells how many have come. */
export async function loadDigits(
  name: "test" | "train",
  signal: AbortSignal,
  onFile: (done: number, of: number) => void = () => {},
  count = DIGIT_FILES.find((kind) => kind.name === name)?.files ?? 0,
): Promise<Digits> {
  const files: Uint8Array[] = [];
  for (let index = 0; index < count; index++) {
    onFile(index, count);
    files.push(await unpacked(digitFile(name, index), signal));
  }
  const digits = joinDigits(files);
  if (!digits) throw new Error("the images are not whole");
  return digits;
}

/** The network of a file beside the page. */
export async function loadNetwork(file: string, signal: AbortSignal): Promise<Imported> {
  const bytes = new Uint8Array(await (await fetched(file, signal)).arrayBuffer());
  const read = readNetwork(bytes);
  if ("why" in read) throw new Error(`${file}: ${read.why}`);
  return read;
}

/** A person's own network with the name that links give it, or why it is none. */
export async function openNetwork(
  reader: Reader,
  file: Blob,
  signal: AbortSignal,
): Promise<OpenedFile> {
  if (file.size > MOST_BYTES)
    return { sha256: "", read: { why: "too-many-bytes", bytes: file.size, most: MOST_BYTES } };
  return reader.open(new Uint8Array(await file.arrayBuffer()), { signal });
}
