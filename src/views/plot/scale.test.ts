import { scaleLinear, scaleSymlog } from "d3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { linearScale, symlogScale } from "./scale";

const number = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000);
const interval = fc.tuple(number, number).filter(([a, b]) => a < b);
const range = fc.tuple(number, number).filter(([a, b]) => a !== b);

it("a straight scale and its ticks are d3's", () => {
  fc.assert(
    fc.property(interval, range, number, fc.integer({ min: 2, max: 10 }), (domain, to, x, n) => {
      const own = linearScale(domain, to);
      const other = scaleLinear(domain, to);
      expect(own(x)).toBeCloseTo(other(x), 5);
      expect(own.invert(own(x))).toBeCloseTo(x, 5);
      expect(own.ticks(n)).toEqual(other.ticks(n));
      expect(own.range()).toEqual(other.range());
    }),
  );
});

it("a symmetric logarithmic scale is d3's, clamped", () => {
  const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });
  fc.assert(
    fc.property(interval, positive, range, number, (domain, constant, to, x) => {
      const other = scaleSymlog(to).constant(constant).domain(domain).clamp(true);
      expect(symlogScale(domain, constant, to)(x)).toBeCloseTo(other(x), 5);
    }),
  );
});
