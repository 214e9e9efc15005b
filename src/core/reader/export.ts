import { writeSafetensors } from "../files/safetensors";
import type { Target } from "./target";

/** A network as a safetensors file with the names of PyTorch's `Sequential` of `Linear` and ReLU; weights in float32. */
export const networkFile = (
  { layers }: Target,
  metadata: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> =>
  writeSafetensors(
    layers.map(({ inputs, units, weights }, layer) => ({
      name: `${2 * layer}.weight`,
      shape: [units, inputs],
      values: weights,
    })),
    metadata,
  );
