import { useEffect, useRef } from "react";
import { usePalette } from "../plot/usePalette";
import { channelsOf } from "./colours";
import { SIDE } from "./ink";

interface Props {
  readonly pixels: Uint8Array;
  /** Absent: what stands around it says what it is. */
  readonly name?: string;
  readonly className?: string;
}

/** An image as a network gets it: ink on paper, whatever the theme. */
export function Picture({ pixels, name, className }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { paper, ink } = usePalette();
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const [from, to] = [channelsOf(paper), channelsOf(ink)];
    const data = context.createImageData(SIDE, SIDE);
    for (let pixel = 0; pixel < SIDE * SIDE; pixel++) {
      const grey = pixels[pixel] / 255;
      for (let channel = 0; channel < 3; channel++)
        data.data[4 * pixel + channel] = from[channel] + grey * (to[channel] - from[channel]);
      data.data[4 * pixel + 3] = 255;
    }
    context.putImageData(data, 0, 0);
  }, [pixels, paper, ink]);
  return (
    <canvas
      ref={canvas}
      width={SIDE}
      height={SIDE}
      className={className}
      role={name ? "img" : undefined}
      aria-label={name}
      aria-hidden={name ? undefined : true}
    />
  );
}
