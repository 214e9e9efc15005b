import type { Experiment } from "../core/experiment/experiment";
import type { Network } from "../core/network/network";
import { EXAMPLES } from "../core/task/targets";
import { DEFAULT_DOCUMENT, experimentOn } from "../state/document/default";
import { setDomain, setListed, setRule, setTolerance } from "../state/document/edit";
import { LESSON } from "../words/en/lesson";
import { evenReLU } from "./features";

function exampleNamed(name: string): Network {
  const example = EXAMPLES.find((each) => each.name === name);
  if (!example) throw new Error(`no example is called ${name}`);
  return example.target;
}

const lineThrough = (weight: number): Network => ({ layers: [{ weights: [[weight]] }] });

/** The page's own first example. */
export const TWO_TURNS = DEFAULT_DOCUMENT;
export const TWO_TURNS_BY_PRODUCT = setRule(TWO_TURNS, "product");

/** One weight, with the two neurons of the identity written by hand. */
export const BY_HAND = setListed(experimentOn(lineThrough(0.8)), [
  [0.8, 1],
  [-0.8, -1],
]);

/** The first of the two alone. */
export const HALF_BY_HAND = setListed(BY_HAND, [[0.8, 1]]);

/** The weight whose pool the lesson looks into. */
export const SOUGHT = 0.5;
/** How near a neuron has to come, in both of its weights. */
export const NEAR = 0.1;
export const ONE_WEIGHT = experimentOn(lineThrough(SOUGHT));
/** With boxes too small to be seen. */
export const ONE_WEIGHT_UNMARKED = setTolerance(ONE_WEIGHT, 0.001);
/** The pair rule's boxes reach as far as the tolerance over 1 + |w|: here `NEAR`. */
export const ONE_WEIGHT_MARKED = setTolerance(ONE_WEIGHT, 0.15);

export const SAWTOOTH: Experiment = setRule(experimentOn(exampleNamed("sawtooth")), "product");
export const THREE_LAYERS = experimentOn(exampleNamed("random"));

/** Meets every assumption of the paper's theorem: no bias, small weights, norms below 1, inputs from the ball. */
export const ASSUMED = setDomain(
  experimentOn({ layers: [{ weights: [[0.6], [-0.5], [0.5]] }, { weights: [[0.5, 0.5, -0.4]] }] }),
  "ball",
);

/** One ReLU of sixteen inputs and norm 1, and nothing else. */
export const ONE_RELU = setDomain(
  setRule(experimentOn({ layers: [{ weights: [evenReLU(16)] }, { weights: [[0.8]] }] }), "product"),
  "ball",
);

/** Three targets of one shape, and so of one parent. */
export const FAMILY: readonly { readonly name: string; readonly document: Experiment }[] = [
  { name: LESSON.family.turns, target: TWO_TURNS.target },
  {
    name: LESSON.family.hat,
    target: {
      layers: [
        { weights: [[0.9], [0.9], [0.9]], biases: [0.6, 0, -0.6] },
        { weights: [[0.4, -0.8, 0.4]] },
      ],
    },
  },
  {
    name: LESSON.family.valley,
    target: {
      layers: [
        { weights: [[0.9], [-0.9], [0.8]], biases: [-0.2, -0.3, -0.4] },
        { weights: [[0.5, 0.8, 0.6]] },
      ],
    },
  },
].map(({ name, target }) => ({ name, document: { ...TWO_TURNS_BY_PRODUCT, target } }));
