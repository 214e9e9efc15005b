import { useMemo } from "react";
import { runImage, startRunner } from "../../core/reader/forward";
import type { Target } from "../../core/reader/target";

/** What a network computes of an image, in float64. */
export interface Reading {
  readonly outputs: Float64Array;
  /** The first hidden layer before its ReLU. */
  readonly hidden: Float64Array;
}

/** An image is run again only when it or the network is another. */
export function useReading(network: Target | null, image: Uint8Array): Reading | null {
  const runner = useMemo(() => network && startRunner(network), [network]);
  return useMemo(
    () =>
      runner && {
        outputs: runImage(runner, image).slice(),
        hidden: runner.values[0].slice(),
      },
    [runner, image],
  );
}
