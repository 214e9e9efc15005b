/** Where a step's claims come from, in short. */
export const SOURCES = {
  frankle: { label: "Frankle, Carbin 2018", href: "https://arxiv.org/abs/1803.03635" },
  zhou: { label: "Zhou et al. 2019", href: "https://arxiv.org/abs/1905.01067" },
  ramanujan: { label: "Ramanujan et al. 2020", href: "https://arxiv.org/abs/1911.13299" },
  malach: { label: "Malach et al. 2020", href: "https://arxiv.org/abs/2002.00585" },
  pensia: { label: "Pensia et al. 2020", href: "https://arxiv.org/abs/2006.07990" },
  natale: { label: "Natale et al. 2024", href: "https://arxiv.org/abs/2410.14754" },
  burkholz: { label: "Burkholz 2022", href: "https://arxiv.org/abs/2205.02321" },
  yehudai: { label: "Yehudai, Shamir 2019", href: "https://arxiv.org/abs/1904.00687" },
  cho: {
    label: "Cho, Saul 2009",
    href: "https://papers.nips.cc/paper/3628-kernel-methods-for-deep-learning",
  },
} as const;

export type SourceName = keyof typeof SOURCES;
