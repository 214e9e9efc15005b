import { describe, expect, it } from "vitest";
import { scan } from "../../core/construct/prune";
import { choiceAt } from "../../core/construct/rules/rule";
import type { Frame, Phase } from "../../core/construct/trace";
import { type Experiment, picksOf } from "../../core/experiment/experiment";
import { wire } from "../../core/network/wiring";
import { experimentOn } from "../../state/document/default";
import { type Run, runOf } from "../../state/run/run";
import { count, narrate, signed, UNSEEN } from "./narration";

/** Two units behind one input and a bias each: a target in which every kind of phase and place occurs. */
const BENT: Experiment = experimentOn({
  layers: [{ weights: [[0.9], [-0.6]], biases: [0.2, -0.1] }, { weights: [[0.7, -0.8]] }],
});

function runOn(document: Experiment, mask?: Run["mask"]): Run {
  const wiring = wire(document.target);
  const records = scan(wiring, document.parent, document.rule);
  return runOf(document, wiring, records, picksOf(document), mask);
}

const framesOf = ({ trace }: Run, phase: Phase): Frame[] =>
  Array.from({ length: trace.frameCount }, (_, t) => trace.frameAt(t)).filter(
    (frame) => frame.phase === phase,
  );

const bent = runOn(BENT);
/** Neuron and number as they would be read out: the digits between thin spaces. */
const digits = (text: string) => text.replace(/\u202f/g, "");

describe("a sentence about a frame", () => {
  it("is never empty, ends in a stop and names no missing value", () => {
    for (const document of [
      BENT,
      { ...BENT, rule: { name: "subset-sum" }, parent: { seed: 3, pools: "shared", poolSize: 40 } },
    ] as Experiment[]) {
      const run = runOn(document);
      for (let t = 0; t < run.trace.frameCount; t++)
        expect(narrate(run, run.trace.frameAt(t))).toMatch(/^(?!.*(NaN|undefined|null)).+\.$/);
    }
  });

  it("gives the size of the whole parent: k neurons a weight, and every edge between its layers", () => {
    // Six pools of 1 000: 2 units × (x, constant) in layer 1, 1 unit × 2 in layer 2.
    const neurons = 6 * 1000;
    const weights = 4000 * (2 + 2) + 2000 * (2 + 1);
    const [whole] = framesOf(bent, "whole");
    expect(digits(narrate(bent, whole))).toContain(`${neurons} neurons, ${weights} weights`);
  });

  it("counts layers from 1 while their cross wires go, and says when they are gone", () => {
    const cuts = framesOf(bent, "cut").map((frame) => narrate(bent, frame));
    expect(cuts[0]).toBe("Layer 1: cut the cross wires that belong to no weight of the target.");
    expect(cuts.filter((text) => text.includes("are gone"))).toHaveLength(2);
    expect(cuts.at(-1)).toMatch(/^Layer 2: its cross wires are gone/);
  });

  it("names the pool's owner after the cut: one weight when private, one input when shared", () => {
    const last = (pools: "private" | "shared") => {
      const run = runOn({ ...BENT, parent: { seed: 14, pools, poolSize: 50 } });
      return narrate(run, framesOf(run, "cut").at(-1) as Frame);
    };
    expect(last("private")).toContain("serves one weight");
    expect(last("shared")).toContain("serves one input");
  });

  it("names the weight, the half-line, the best neuron so far and its slope error in a search", () => {
    for (const frame of framesOf(bent, "search")) {
      const { slot, step } = frame;
      const text = digits(narrate(bent, frame));
      expect(text).toContain(`Search 1000 neurons for ${signed(slot?.weight.value as number)}`);
      expect(text).toContain(slot?.sign === "+" ? "positive inputs" : "negative inputs");
      const record = bent.scan.records[slot?.index as number].choices[step];
      if (record.neurons.length === 0) expect(text).toContain("nothing to keep yet");
      else {
        expect(text).toContain(`neuron ${record.neurons[0]} is the best so far`);
        expect(text).toContain(`off by ${record.error.toPrecision(2)}.`);
      }
    }
  });

  it("keeps what the rule has found from whoever chooses by hand", () => {
    const [first, ...others] = framesOf(bent, "search").map((frame) =>
      narrate(bent, { ...frame, step: UNSEEN }),
    );
    expect(digits(first)).toBe("Choose from 1000 neurons for +0.90 on positive inputs.");
    for (const text of others) expect(text).not.toMatch(/best|off by|neuron \d/);
  });

  it("names what is kept for each slot, with the slope that it delivers", () => {
    const keeps = framesOf(bent, "keep");
    expect(keeps).toHaveLength(bent.ticket.kept.length);
    keeps.forEach((frame, index) => {
      const { neurons, slope, slot } = bent.ticket.kept[index];
      const text = digits(narrate(bent, frame));
      expect(text).toBe(
        neurons.length === 0
          ? `Keep nothing for ${signed(slot.weight.value)}: slope 0.`
          : `Keep neuron ${neurons[0]}: slope ${signed(slope, 4)} for ${signed(slot.weight.value)}.`,
      );
    });
  });

  it("reads out a gadget chosen by hand, not the one the rule would have kept", () => {
    const picks = [{ layer: 0, unit: 0, input: 0, sign: "+", neurons: [5] }] as const;
    const run = runOn({ ...BENT, picks });
    const at = run.ticket.kept.findIndex(({ neurons }) => neurons.includes(5));
    const { records } = run.scan;
    expect(choiceAt(records[at].choices, 1000).neurons).not.toEqual([5]);
    expect(narrate(run, framesOf(run, "keep")[at])).toMatch(/^Keep neuron 5: /);
  });

  it("reads out the slope of the parent on screen when the mask lies on the next draw", () => {
    const other = runOn(BENT, "next");
    const [frame] = framesOf(other, "keep");
    const [{ slope, neurons }] = other.ticket.kept;
    expect(neurons).toEqual(bent.ticket.kept[0].neurons);
    expect(slope).not.toBe(bent.ticket.kept[0].slope);
    expect(narrate(other, frame)).toContain(`slope ${signed(slope, 4)}`);
  });

  it("says that a random mask keeps at random", () => {
    const other = runOn(BENT, 1);
    const [{ neurons }] = other.ticket.kept;
    expect(neurons).not.toEqual(bent.ticket.kept[0].neurons);
    expect(digits(narrate(other, framesOf(other, "keep")[0]))).toMatch(
      new RegExp(`^At random, keep neuron ${neurons[0]}: slope`),
    );
  });

  it("counts down the neurons left while the rest of a pool goes", () => {
    const [first] = bent.scan.pools;
    const left = framesOf(bent, "prune")
      .filter(({ pool }) => pool === first)
      .map((frame) => digits(narrate(bent, frame)));
    expect(left[0]).toContain("500 of 1000 undecided neurons left");
    expect(left.at(-1)).toContain(" 0 of 1000 undecided neurons left");
  });

  it("closes each layer by its number and the last one by being done", () => {
    const [first, last] = framesOf(bent, "layer").map((frame) => narrate(bent, frame));
    expect(first).toMatch(/^Layer 1 is done/);
    expect(last).toMatch(/^Done/);
  });
});

it("a subset is read out neuron by neuron up to four, and counted beyond", () => {
  const run = runOn({
    ...BENT,
    rule: { name: "subset-sum", maxSubset: "all" },
    parent: { seed: 3, pools: "private", poolSize: 40 },
  });
  const sentences = framesOf(run, "keep").map((frame) => narrate(run, frame));
  run.ticket.kept.forEach(({ neurons }, index) => {
    if (neurons.length < 2) return;
    expect(sentences[index]).toContain(
      neurons.length <= 4
        ? `Keep neurons ${neurons.join(", ")}:`
        : `Keep ${neurons.length} neurons:`,
    );
  });
  expect(sentences.some((text) => /Keep \d+ neurons:/.test(text))).toBe(true);
});

it("numbers have true minus signs and thin spaces between thousands", () => {
  expect(signed(-0.5)).toBe("−0.50");
  expect(signed(0.12345, 4)).toBe("+0.1235");
  expect(signed(0)).toBe("0.00");
  expect(count(999)).toBe("999");
  expect(count(16777216)).toBe("16\u202f777\u202f216");
});
