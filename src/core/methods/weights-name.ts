import { type Fingerprint, KIND, startHash } from "../mask/hash";

/** A name for weights, layer by layer: the same exactly where every float64 has the same bits. */
export function nameWeights(layers: readonly Float64Array[]): Fingerprint {
  const hash = startHash(KIND.weights);
  for (const layer of layers) {
    const view = new DataView(new ArrayBuffer(8));
    for (const weight of layer) {
      view.setFloat64(0, weight);
      hash.absorb(view.getUint32(0), view.getUint32(4));
    }
    hash.absorb(layer.length, 0);
  }
  hash.absorb(layers.length, 0);
  return hash.end();
}
