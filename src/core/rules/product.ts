import { type Choice, emptyGadget, type Rule } from "./rule";

/**
 * Of the neurons whose in-weight has the slot's sign, the one whose product a·b is nearest to w: ReLU is positively
 * homogeneous, so only the product matters. The empty gadget is the first candidate and wins ties.
 */
export const product: Rule = {
  name: "product",
  search(weight, sign) {
    const side = sign === "+" ? 1 : -1;
    const choices: Choice[] = [emptyGadget(weight)];
    let best = Math.abs(weight);
    let usable = 0;
    return {
      scan(a, b, start, count) {
        for (let t = 0; t < count; t++) {
          const inWeight = a[t];
          const fires = inWeight * side > 0;
          // Counted without a branch: the sign is a coin toss, which no processor can predict.
          usable += Number(fires);
          const slope = inWeight * b[t];
          const error = Math.abs(slope - weight);
          if (error >= best || !fires) continue;
          best = error;
          choices.push({ width: start + t + 1, neurons: [start + t], slope, error });
        }
      },
      records: () => ({ choices, considered: usable, of: usable }),
    };
  },
};
