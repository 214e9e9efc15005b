import { isListed, poolSizeOf } from "../../../core/construct/parent";
import { RULE_NAMES } from "../../../core/construct/rules/registry";
import type { RuleName, ScalingLaw } from "../../../core/construct/rules/rule";
import { LIMITS } from "../../../core/network/network";
import type { Wiring } from "../../../core/network/wiring";
import { RULE_LAWS } from "../../../core/theory/laws";
import { scalingLaw } from "../../../core/theory/scaling";
import type { Run } from "../../../state/run/run";
import { judge } from "../../../views/function/verdict";

/** What may bring a ticket within its tolerance. */
export interface Remedy {
  /** A width, rounded up to two digits; null when no width within the limits would do. */
  readonly width: number | null;
  /** The simplest rule that would come near enough at the same width; null when there is none. */
  readonly rule: RuleName | null;
  /** Whether a weight is beyond what one neuron can deliver. */
  readonly beyond: boolean;
}

/** How much wider pools must be for an error smaller by `factor`; a few more neurons make many more subsets. */
const widening = ({ scale, slope }: ScalingLaw, factor: number): number =>
  scale === "power" ? factor ** (-1 / slope) : 1.2;

function roundUp(width: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(width)) - 1);
  return Math.ceil(width / unit) * unit;
}

/** The simplest rule after `name` whose error is smaller by `factor` at the same width, by their laws. */
function strongerRule(
  wiring: Wiring,
  name: RuleName,
  poolSize: number,
  factor: number,
): RuleName | null {
  const total = (rule: RuleName): number => {
    const laws = RULE_LAWS[rule];
    return wiring.weights.reduce((sum, w) => sum + (laws?.typical(poolSize, w.value) ?? 0), 0);
  };
  const after = RULE_NAMES.slice(RULE_NAMES.indexOf(name) + 1);
  const enough = (other: RuleName) =>
    scalingLaw(wiring, { name: other }) !== null && total(name) >= factor * total(other);
  return after.find(enough) ?? null;
}

/** What to do about a ticket that misses its tolerance; null for one that does not, and where no width was chosen. */
export function remedyFor({
  document,
  wiring,
  error,
}: Pick<Run, "document" | "wiring" | "error">): Remedy | null {
  const { parent, rule, tolerance } = document;
  if (isListed(parent) || !error || judge(error, tolerance) !== "outside") return null;
  const factor = (error.exact ?? error.sampled).value / tolerance;
  const poolSize = poolSizeOf(parent);
  const law = scalingLaw(wiring, rule);
  const width = law && Math.max(poolSize + 1, roundUp(poolSize * widening(law, factor)));
  return {
    width: width !== null && width <= LIMITS.poolSize ? width : null,
    rule: strongerRule(wiring, rule.name, poolSize, factor),
    beyond: law === null,
  };
}
