/** Weights and biases may reach beyond the editor's [−1, 1]; only subset sums can follow them. */
export const WEIGHT_LIMIT = 4;
export const LISTED_LIMIT = 10_000;
/** Sums of up to 64 products of the weights' 24-bit lattice are exact in any order. */
export const GADGET_LIMIT = 64;
export const PICKS_LIMIT = 1024;
export const SEED_LIMIT = 0xffffffff;
