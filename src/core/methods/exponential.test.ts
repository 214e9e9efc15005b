import fc from "fast-check";
import { expect, test } from "vitest";
import { cosineDecay, cosPi } from "./cosine";
import { exp, log, logistic, softplus } from "./exponential";
import { normalOf, normalQuantile } from "./normal";

/** The difference in parts of what is wanted, or of 1 where that is less. */
const off = (value: number, wanted: number): number =>
  Math.abs(value - wanted) / Math.max(1, Math.abs(wanted));

test("exp is the engine's own within 1 part in 10¹⁵", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-15);
    }),
  );
  expect([exp(0), exp(800), exp(-800)]).toEqual([1, Number.POSITIVE_INFINITY, 0]);
  expect(exp(1)).toBeCloseTo(Math.E, 15);
  expect(exp(709.5)).toBeLessThan(Number.POSITIVE_INFINITY);
  expect(exp(-740)).toBeGreaterThan(0);
});

test("log is the engine's own within 1 part in 10¹⁵, down to the smallest number", () => {
  fc.assert(
    fc.property(fc.double({ min: 5e-324, max: 1.7e308, noNaN: true }), (x) => {
      expect(off(log(x), Math.log(x))).toBeLessThan(1e-15);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-3, max: 10, noNaN: true }), (x) => {
      expect(off(log(x), Math.log(x))).toBeLessThan(1e-15);
    }),
  );
  expect([log(1), log(0), log(-1)]).toEqual([0, Number.NEGATIVE_INFINITY, Number.NaN]);
});

test("a logistic and its complement make 1, and softplus is what it costs", () => {
  for (const x of [-800, -40, -1, 0, 1e-9, 3, 40, 800]) {
    expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15);
    expect(off(softplus(x), x + softplus(-x))).toBeLessThan(1e-15);
  }
  expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
  expect(logistic(1)).toBeCloseTo(0.7310585786300049, 15);
});

test("the decay goes down half a cosine from 1 to 0", () => {
  for (let i = 0; i <= 100; i++)
    expect(Math.abs(cosPi(i / 100) - Math.cos((i / 100) * Math.PI))).toBeLessThan(1e-15);
  expect([cosineDecay(0, 500), cosineDecay(250, 500), cosineDecay(500, 500)]).toEqual([1, 0.5, 0]);
});

test("normal quantiles are the published ones", () => {
  // Wichura's own test values, and tabled ones.
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(off(normalQuantile(1e-20), -9.262340089798409)).toBeLessThan(1e-14);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.5)).toBe(0);
});

test("words make normal numbers of mean 0 and variance 1, alike on both sides", () => {
  let sum = 0;
  for (let i = 0; i < 4096; i++) {
    const x = normalOf((i << 20) | 0x80000);
    sum += (x * x) / 4096;
    expect(normalOf(~((i << 20) | 0x80000))).toBeCloseTo(-x, 9);
  }
  expect(sum).toBeCloseTo(1, 2);
});
