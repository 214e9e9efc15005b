import { MEET_LIMIT, meetInTheMiddle } from "./meet-in-the-middle";
import { type Choice, emptyGadget, type MaxSubset, type SubsetRule } from "./rule";
import { pairSearch, quadrupleSearch, tripleSearch } from "./small-subsets";
import type { SubsetSearch } from "./subset-search";

/** How many usable neurons a search of at most q neurons looks at: the first ones of the pool. */
const LIMITS = { 2: 65_536, 3: 4_096, 4: 256, all: MEET_LIMIT } as const;

function subsetSearch(weight: number, maxSubset: Exclude<MaxSubset, 1>): SubsetSearch {
  if (maxSubset === 2) return pairSearch(weight);
  if (maxSubset === 3) return tripleSearch(weight, LIMITS[3]);
  if (maxSubset === 4) return quadrupleSearch(weight, LIMITS[4]);
  return meetInTheMiddle(weight);
}

/**
 * Of the subsets of at most q neurons whose in-weights have the slot's sign, the one whose sum of products is nearest to
 * w (Pensia et al. 2020 for q = all, Natale et al. 2024 for fixed q). Sums are taken in ascending order of the neurons,
 * in float64: exact for random pools, whose products are multiples of 2⁻⁴⁶. Ties go to fewer neurons, then to the first
 * in lexicographic order.
 */
export const subsetSum: SubsetRule = {
  name: "subset-sum",
  search(weight, sign, maxSubset) {
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
  },
};
