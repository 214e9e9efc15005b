import { hashMask } from "../mask/bits";
import { countLive, countWeights, maskOf } from "./measure";
import type { Finding, Nulls, Round, Scores } from "./method";
import type { MaskedNet } from "./net";

/** What a run ends with, from the network that it found. */
export function findingOf(
  net: MaskedNet,
  scores: Scores,
  multiplyAdds: number,
  { nulls = null, rounds = [] }: { nulls?: Nulls | null; rounds?: readonly Round[] } = {},
): Finding {
  const mask = maskOf(net.kept);
  return {
    shape: net.shape,
    weights: net.weights,
    gain: net.gain,
    mask,
    fingerprint: hashMask(mask),
    kept: countWeights(net.shape, net.kept),
    of: countWeights(net.shape),
    live: countLive(net),
    multiplyAdds,
    scores,
    nulls,
    rounds,
  };
}
