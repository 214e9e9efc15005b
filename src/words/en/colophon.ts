import { inLocale } from "../locale";

/** What an honest page says of itself. */
export const HONESTY: readonly string[] = inLocale([
  "Constructed with knowledge of the target: this page picks the mask by the target’s weights. Finding one from data alone is a harder problem.",
  "The target is fixed first and the parent drawn after it, as in the theorem of Malach et al.; one parent for all targets at once is Pensia et al.",
  "The theorem is about what a network can express, not about how it generalises. The parent is far larger than the target.",
  "Errors of a ticket are computed in float64. Sampled is a lower bound, exact is the supremum, the certificate is an upper bound.",
]);

export const NOTICES = inLocale("Licences of the software inside");

/** Where the claims come from. */
export const PAPERS: readonly { readonly title: string; readonly href: string }[] = [
  {
    title:
      "Malach, Yehudai, Shalev-Shwartz, Shamir: Proving the Lottery Ticket Hypothesis: Pruning is All You Need (2020)",
    href: "https://arxiv.org/abs/2002.00585",
  },
  {
    title:
      "Pensia, Rajput, Nagle, Vishwakarma, Papailiopoulos: Optimal Lottery Tickets via Subset Sum (2020)",
    href: "https://arxiv.org/abs/2006.07990",
  },
  {
    title:
      "Natale, Ferré, Giambartolomei, Giroire, Mallmann-Trenn: On the Sparsity of the Strong Lottery Ticket Hypothesis (2024)",
    href: "https://arxiv.org/abs/2410.14754",
  },
  {
    title:
      "Ramanujan, Wortsman, Kembhavi, Farhadi, Rastegari: What’s Hidden in a Randomly Weighted Neural Network? (2020)",
    href: "https://arxiv.org/abs/1911.13299",
  },
  {
    title: "Frankle, Carbin: The Lottery Ticket Hypothesis (2018)",
    href: "https://arxiv.org/abs/1803.03635",
  },
];
