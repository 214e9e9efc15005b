import type { Sign } from "../../network/wiring";
import { powerLaw } from "./law";
import { MEET_LIMIT, meetInTheMiddle } from "./meet-in-the-middle";
import { nearestProduct, product } from "./product";
import { type Choice, emptyGadget, type MaxSubset, type Rule, type Search } from "./rule";
import { pairSearch, quadrupleSearch, tripleSearch } from "./small-subsets";
import type { SubsetSearch } from "./subset-search";

/** One neuron at most is the product rule. */
type Size = Exclude<MaxSubset, 1>;

/** How many usable neurons a search of at most q neurons looks at: the first ones of the pool. */
const LIMITS = { 2: 65_536, 3: 4_096, 4: 256, all: MEET_LIMIT } as const;

function subsetSearch(weight: number, maxSubset: Size): SubsetSearch {
  if (maxSubset === 2) return pairSearch(weight);
  if (maxSubset === 3) return tripleSearch(weight, LIMITS[3]);
  if (maxSubset === 4) return quadrupleSearch(weight, LIMITS[4]);
  return meetInTheMiddle(weight);
}

/** Widths at which nearly every slot has at most as many usable neurons, k/2 on average, as a search looks at. */
const ENDS = { 2: 118_000, 3: 7_300, 4: 450 } as const;
/** Below, some slot is still out of reach; above, a search looks at some of the neurons only. */
const ALL_RANGE = { from: 36, to: 52 } as const;
/** Subset sums of any size halve their error within a few neurons: doublings alone would jump over it. */
const FALL = [20, 24, 28, 36, 40, 44, 48, 52] as const;

/** The search of one slot for sums of at most q = `maxSubset` products. */
function sumSearch(weight: number, sign: Sign, maxSubset: Size): Search {
  const side = sign === "+" ? 1 : -1;
  const limit = LIMITS[maxSubset];
  const subsets = subsetSearch(weight, maxSubset);
  const choices: Choice[] = [emptyGadget(weight)];
  const neurons: number[] = [];
  const products: number[] = [];
  let usable = 0;
  return {
    *scan(a, b, start, count) {
      for (let t = 0; t < count; t++) {
        const inWeight = a[t];
        if (inWeight * side <= 0) continue;
        usable++;
        if (products.length === limit) continue;
        const added = inWeight * b[t];
        neurons.push(start + t);
        products.push(added);
        const members = yield* subsets.add(added);
        if (!members) continue;
        const slope = members.reduce((sum, member) => sum + products[member], 0);
        choices.push({
          width: start + t + 1,
          neurons: members.map((member) => neurons[member]),
          slope,
          error: Math.abs(slope - weight),
        });
      }
    },
    records: () => ({ choices, considered: products.length, of: usable }),
  };
}

/**
 * Of the subsets of at most q neurons whose in-weights have the slot's sign, the one whose sum of products is nearest to
 * w (Pensia et al. 2020 for q = all: error ∝ 2^−m; Natale et al. 2024 for fixed q: k^−q). Sums are taken in ascending
 * order of the neurons, in float64: exact for random pools, whose products are multiples of 2⁻⁴⁶. Ties go to fewer
 * neurons, then to the first in lexicographic order.
 */
export const subsetSum: Rule = {
  name: "subset-sum",
  sizes: [1, 2, 3, 4, "all"],
  sought: { shape: "sum" },
  searching(maxSubset) {
    if (maxSubset === 1) return nearestProduct;
    return {
      keeps: "several",
      search: (weight, sign) => sumSearch(weight, sign, maxSubset),
    };
  },
  law(weights, maxSubset) {
    if (maxSubset === 1) return product.law(weights, maxSubset);
    if (maxSubset === "all") return { scale: "exponential", slope: -1, ...ALL_RANGE };
    return powerLaw(-maxSubset, 0, ENDS[maxSubset]);
  },
  between: (maxSubset) => (maxSubset === "all" ? FALL : []),
  cost: 5,
};
