import type { TrainingPlan } from "./train";

/** A target that comes with the page, by the name that documents and links give it. */
export interface BuiltIn {
  readonly name: string;
  /** Beside the page: a safetensors file, written by `npm run train:reader`. */
  readonly file: string;
  readonly plan: TrainingPlan;
}

const builtIn = (hidden: number): BuiltIn => ({
  name: `784-${hidden}-10`,
  file: `readers/784-${hidden}-10.safetensors`,
  plan: { hidden: [hidden], outputs: 10, epochs: 12, seed: 1 },
});

/** Their files never change: a link that names one of them must open the same network for ever. The first is the default. */
export const BUILT_IN: readonly BuiltIn[] = [builtIn(100), builtIn(500)];

/** What a visitor trains in the page, on all training images: above 96 % of the test images in some twenty seconds. */
export const OWN_PLAN: TrainingPlan = { hidden: [100], outputs: 10, epochs: 5, seed: 1 };
