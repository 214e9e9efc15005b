import { inLocale } from "../locale";

/** The words of choosing gadgets by hand. */
export const HAND = inLocale({
  mode: "Choose by hand",
  lead: "Take the place of the rule: choose this weight’s neurons yourself, and see whether you do better.",
  otherMask: "Another mask is on stage. Gadgets are chosen under the ticket’s own.",
  tick: "Tick neurons whose products add up to w. The walk shows their sum.",
  point:
    "Click or tap a point on each half of the plane, or walk there with the arrow keys and press Enter, or choose from the lists.",
  turn: (half: string) =>
    `The film waits for you: choose for ${half}, then play on. What you leave open, the rule chooses.`,
  number: "Neuron number",
  clear: "Leave this weight to the rule",
  clearAll: "Leave all to the rule",
  never: (neuron: string) =>
    `Neuron ${neuron} never fires here: its a is not positive, and this input is never negative.`,
  tooMany: (most: number) => `A gadget has at most ${most} neurons.`,
});
