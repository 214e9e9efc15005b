const tex = String.raw;

/** The lesson's formulas; they are typeset when the page is built. */
export const TEX = {
  claim: tex`\sup_x \bigl|f^*(x) - (M \odot G)(x)\bigr| \le \varepsilon`,
  identity: tex`a = \sigma(a) - \sigma(-a)`,
  halves: tex`w\,x = \sigma(w\,x) - \sigma(-w\,x)`,
  gadget: tex`w\,x \;\approx\; b_1\,\sigma(a_1 x) + b_2\,\sigma(a_2 x)`,
  box: tex`\Pr\bigl(|a-w|\le\varepsilon,\;|b-1|\le\varepsilon\bigr) = \varepsilon\cdot\frac{\varepsilon}{2} = \frac{\varepsilon^2}{2}`,
  pool: tex`k \ge \frac{4}{\varepsilon^2}\,\ln\frac{2}{\delta}`,
  travel: tex`e_{l,j} = \sum_i \bigl|\hat w_{ji}\bigr|\,e_{l-1,i} + \bigl|\hat w_{ji}-w_{ji}\bigr|\,M_{l-1,i}`,
  chain: tex`k = \frac{64\,s^2 n\,\ell^2}{\varepsilon^2}\,\ln\frac{2\,n\,s\,\ell}{\delta}`,
  product: tex`b\,\sigma(a\,x) = ab\,\sigma(x) \quad (a>0)`,
  subset: tex`\Bigl|\sum_{i \in T} a_i b_i - w\Bigr| \le \varepsilon`,
} as const;

export type FormulaName = keyof typeof TEX;
