import { expect, test } from "vitest";
import { randomTarget } from "../core/task/targets";
import { spectralNorm } from "../core/theory/chain";
import { setTarget } from "../state/document/edit";
import { ONE_WEIGHT, SAWTOOTH, SOUGHT, TWO_TURNS } from "./documents";
import { errorOf, medianSlopeError } from "./readings";
import { runOfSetting, runOfStep } from "./runOfStep";
import { STEPS } from "./steps";

/** What the lesson says of errors, where it can be computed. */

test("of one weight the three errors are one number, and of more they keep their order", () => {
  const one = runOfSetting({ document: ONE_WEIGHT });
  const off = Math.max(...one.ticket.kept.map(({ slope }) => Math.abs(slope - SOUGHT)));
  for (const error of [one.error?.sampled.value, one.error?.exact?.value, one.error?.certificate])
    expect(error).toBeCloseTo(off, 12);
  const { error } = runOfSetting({ document: TWO_TURNS });
  const [sampled, exact, certificate] = [
    error?.sampled.value ?? 0,
    error?.exact?.value ?? 0,
    error?.certificate ?? 0,
  ];
  expect(sampled).toBeLessThanOrEqual(exact);
  expect(exact).toBeLessThan(certificate);
});

test("half of the slopes are off by less than the median that the question names", () => {
  const document = setTarget(TWO_TURNS, randomTarget(3, [1, 4, 1], true));
  const run = runOfSetting({ document });
  const median = medianSlopeError(run);
  const below = run.ticket.kept.filter(({ error }) => error < median).length;
  expect(below).toBe(Math.floor(run.ticket.kept.length / 2));
});

test("the sawtooth stretches errors: its spectral norm is 3.6 and not 1", () => {
  expect(
    Math.max(...SAWTOOTH.target.layers.map(({ weights }) => spectralNorm(weights))),
  ).toBeCloseTo(3.6, 1);
});

test.each(STEPS)(
  "no error of $id is above its certificate, which is this page's derivation",
  (step) => {
    const run = runOfStep(step);
    const { error } = run;
    expect(errorOf(run)).toBeLessThanOrEqual(error?.certificate as number);
    for (const said of step.says(run))
      if (typeof said === "object" && said.text.includes("certificate"))
        expect(said.as).toBe("derived");
  },
);
