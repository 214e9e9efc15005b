import { inLocale } from "../locale";

/** The rules by name, and where there is little room. */
export const RULES = inLocale({
  pair: "Pair",
  product: "Product",
  "subset-sum": "Subset sum",
  subsetOf: (most: number) => `Subset sum, q = ${most}`,
  subset: "Subset",
});
