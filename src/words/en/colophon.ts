import { inLocale } from "../locale";

/** What an honest page says of itself. */
export const HONESTY: readonly string[] = inLocale([
  "Constructed with knowledge of the target: this page picks the mask by the target’s weights. Finding one from data alone is a harder problem.",
  "The target is fixed first and the parent drawn after it, as in the theorem of Malach et al.; one parent for all targets at once is Pensia et al.",
  "The theorem is about what a network can express, not about how it generalises. The parent is far larger than the target.",
  "Errors of a ticket are computed in float64. Sampled is a lower bound, exact is the supremum, the certificate is an upper bound.",
]);

/** What else there is to see, in the stage's place. */
export const INVITES = inLocale({
  digits: {
    sentence:
      "The same at full size: delete most of up to a billion random numbers, and the rest reads your handwriting.",
    open: "Write a digit",
  },
  finders: {
    sentence: "This page builds its mask from the target’s weights. What if nobody knows them?",
    open: "Find a ticket from data",
  },
});

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

export const CITE = inLocale({
  lead: "To cite this page and the papers:",
  copy: "Copy BibTeX",
  save: "Save .bib",
  /** `address` is this page's own, without what it shows. */
  page: (address: string) => `@misc{lotteryticketplayground,
  title = {{Lottery Ticket Playground}},
  howpublished = {\\url{${address}}},
  note = {Interactive web page}
}`,
});

/** The papers, to be cited. */
export const BIBTEX: readonly string[] = [
  `@inproceedings{malach2020proving,
  title = {{Proving the Lottery Ticket Hypothesis: Pruning is All You Need}},
  author = {Malach, Eran and Yehudai, Gilad and Shalev-Shwartz, Shai and Shamir, Ohad},
  booktitle = {International Conference on Machine Learning},
  year = {2020},
  eprint = {2002.00585},
  archiveprefix = {arXiv}
}`,
  `@inproceedings{pensia2020optimal,
  title = {{Optimal Lottery Tickets via Subset Sum: Logarithmic Over-Parameterization is Sufficient}},
  author = {Pensia, Ankit and Rajput, Shashank and Nagle, Alliot and Vishwakarma, Harit and Papailiopoulos, Dimitris},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2020},
  eprint = {2006.07990},
  archiveprefix = {arXiv}
}`,
  `@inproceedings{natale2024sparsity,
  title = {{On the Sparsity of the Strong Lottery Ticket Hypothesis}},
  author = {Natale, Emanuele and Ferr{\\'e}, Davide and Giambartolomei, Giordano and Giroire, Fr{\\'e}d{\\'e}ric and Mallmann-Trenn, Frederik},
  booktitle = {Advances in Neural Information Processing Systems},
  year = {2024},
  eprint = {2410.14754},
  archiveprefix = {arXiv}
}`,
  `@inproceedings{ramanujan2020hidden,
  title = {{What's Hidden in a Randomly Weighted Neural Network?}},
  author = {Ramanujan, Vivek and Wortsman, Mitchell and Kembhavi, Aniruddha and Farhadi, Ali and Rastegari, Mohammad},
  booktitle = {IEEE/CVF Conference on Computer Vision and Pattern Recognition},
  year = {2020},
  eprint = {1911.13299},
  archiveprefix = {arXiv}
}`,
  `@inproceedings{frankle2019lottery,
  title = {{The Lottery Ticket Hypothesis: Finding Sparse, Trainable Neural Networks}},
  author = {Frankle, Jonathan and Carbin, Michael},
  booktitle = {International Conference on Learning Representations},
  year = {2019},
  eprint = {1803.03635},
  archiveprefix = {arXiv}
}`,
];
