import { line } from "d3";
import type { ScalingLaw } from "../../core/construct/rules/rule";
import { type Fit, fittedError } from "../../core/survey/fit";
import type { Chart } from "./chart";

/** A fit and the law that it is to be compared with. */
export interface Fitted {
  readonly fit: Fit;
  readonly law: ScalingLaw;
}

/** The law's own slope through the middle of the fitted range: where it and the medians part, theory and draws do. */
export function TheoryGuide({ chart, fitted: { fit, law } }: { chart: Chart; fitted: Fitted }) {
  const [first, last] = [fit.widths[0], fit.widths.at(-1) ?? fit.widths[0]];
  const middle = law.scale === "power" ? Math.sqrt(first * last) : (first + last) / 2;
  const through = fittedError(fit, middle);
  const theory: Fit = { ...fit, slope: law.slope, intercept: 0 };
  const shift = through / fittedError(theory, middle);
  const widths = Array.from({ length: 25 }, (_, i) => first * (last / first) ** (i / 24));
  const path = line<number>(
    (width) => chart.x.position(width),
    (width) => chart.y.position(shift * fittedError(theory, width)),
  )(widths);
  return <path className="theory" d={path ?? ""} />;
}
