import { useMemo } from "react";
import { valuesOf } from "../../core/reader/forward";
import type { Target } from "../../core/reader/target";

/** What a network computes of an image, in float64. */
export interface Reading {
  readonly outputs: Float64Array;
  /** The first hidden layer before its ReLU. */
  readonly hidden: Float64Array;
}

export const useReading = (network: Target | null, image: Uint8Array): Reading | null =>
  useMemo(() => {
    if (!network) return null;
    const values = valuesOf(network, image);
    return { outputs: values[values.length - 1], hidden: values[0] };
  }, [network, image]);
