const tex = String.raw;

/** The lesson's formulas; they are typeset when the page is built. */
export const TEX = {
  claim: tex`\sup_x \lvert f^*(x) - (M \odot G)(x)\rvert \le \varepsilon`,
  identity: tex`a = \sigma(a) - \sigma(-a)`,
  halves: tex`w\,x = \sigma(w\,x) - \sigma(-w\,x)`,
  gadget: tex`w\,x \;\approx\; b_1\,\sigma(a_1 x) + b_2\,\sigma(a_2 x)`,
  box: tex`\Pr(\lvert a-w\rvert\le\varepsilon,\;\lvert b-1\rvert\le\varepsilon) = \varepsilon\cdot\frac{\varepsilon}{2} = \frac{\varepsilon^2}{2}`,
  pool: tex`k \ge \frac{4}{\varepsilon^2}\,\ln\frac{2}{\delta}`,
  threeErrors: tex`\text{sampled} \;\le\; \text{exact} \;\le\; \text{certificate}`,
  travel: tex`e_{l,j} = \sum_i \lvert\hat w_{ji}\rvert\,e_{l-1,i} + \lvert\hat w_{ji}-w_{ji}\rvert\,M_{l-1,i}`,
  chain: tex`k = \frac{64\,s^2 n\,\ell^2}{\varepsilon^2}\,\ln\frac{2\,n\,s\,\ell}{\delta}`,
  product: tex`b\,\sigma(a\,x) = ab\,\sigma(x) \quad (a>0)`,
  subset: tex`\Bigl\lvert\sum_{i \in T} a_i b_i - w\Bigr\rvert \le \varepsilon`,
} as const;

export type FormulaName = keyof typeof TEX;
