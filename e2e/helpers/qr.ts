import type { Locator } from "@playwright/test";
import decodeQR from "qr/decode.js";

/** What a phone reads from a part of the screen that has `width` pixels in the phone's picture. */
export async function readCode(part: Locator, width: number): Promise<string> {
  const picture = (await part.screenshot()).toString("base64");
  const other = await part.page().context().newPage();
  const { height, data } = await other.evaluate(
    async ([png, width]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const height = Math.round((image.height * width) / image.width);
      const brush = new OffscreenCanvas(width, height).getContext("2d");
      if (!brush) throw new Error("no canvas");
      brush.imageSmoothingQuality = "high";
      brush.drawImage(image, 0, 0, width, height);
      return { height, data: [...brush.getImageData(0, 0, width, height).data] };
    },
    [picture, width] as const,
  );
  await other.close();
  return decodeQR({ width, height, data: Uint8Array.from(data) });
}
