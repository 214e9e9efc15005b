import { type Choice, emptyGadget, type Rule } from "./rule";

/**
 * The rule of Malach et al. 2020: of the neurons whose in-weight has the slot's sign, the one nearest to (±|w|, ±sgn w)
 * in the maximum norm. It is dropped for the empty gadget when its slope is no nearer to w than 0 is.
 */
export const pair: Rule = {
  name: "pair",
  search(weight, sign) {
    const side = sign === "+" ? 1 : -1;
    const wantedIn = Math.abs(weight);
    const wantedOut = weight < 0 ? -side : side;
    const empty = emptyGadget(weight);
    const choices: Choice[] = [empty];
    let best = Number.POSITIVE_INFINITY;
    let usable = 0;
    return {
      scan(a, b, start, count) {
        for (let t = 0; t < count; t++) {
          const inWeight = a[t] * side;
          const fires = inWeight > 0;
          // Counted without a branch: the sign is a coin toss, which no processor can predict.
          usable += Number(fires);
          const outDistance = Math.abs(b[t] - wantedOut);
          if (outDistance >= best || !fires) continue;
          const inDistance = Math.abs(inWeight - wantedIn);
          if (inDistance >= best) continue;
          best = inDistance > outDistance ? inDistance : outDistance;
          const slope = a[t] * b[t];
          const error = Math.abs(slope - weight);
          const kept = error < wantedIn;
          if (!kept && choices.length === 1) continue;
          choices.push(
            kept
              ? { width: start + t + 1, neurons: [start + t], slope, error }
              : { ...empty, width: start + t + 1 },
          );
        }
      },
      records: () => ({ choices, considered: usable, of: usable }),
    };
  },
};

/** The point (a, b) that the pair rule looks for: (|w|, sgn w) for the + slot, (−|w|, −sgn w) for the − slot. */
export function wantedPair(weight: number, sign: "+" | "-"): [number, number] {
  const side = sign === "+" ? 1 : -1;
  return [side * Math.abs(weight), weight < 0 ? -side : side];
}
