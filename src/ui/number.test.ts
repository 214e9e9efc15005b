import { describe, expect, it } from "vitest";
import { formatCount, formatNumber, formatSigned, parseNumber } from "./number";

describe("written numbers", () => {
  it("carry a true minus sign and never a negative zero", () => {
    expect(formatNumber(-0.2, 2)).toBe("−0.20");
    expect(formatNumber(-0.001, 2)).toBe("0.00");
  });

  it("say their sign when asked, except for zero", () => {
    expect(formatSigned(0.62, 2)).toBe("+0.62");
    expect(formatSigned(-0.62, 2)).toBe("−0.62");
    expect(formatSigned(0, 2)).toBe("0.00");
  });

  it("group thousands", () => {
    expect(formatCount(38400)).toBe("38\u202f400");
    expect(formatCount(1234567)).toBe("1\u202f234\u202f567");
    expect(formatCount(999)).toBe("999");
  });
});

describe("typed numbers", () => {
  it("may carry true minus signs, decimal commas, bare points, exponents and spaces", () => {
    expect(parseNumber("−0,62")).toBe(-0.62);
    expect(parseNumber(" .5 ")).toBe(0.5);
    expect(parseNumber("1e-3")).toBe(0.001);
    expect(parseNumber("38\u202f400")).toBe(38400);
    expect(parseNumber("1,000")).toBe(1);
    expect(parseNumber("1,000", true)).toBe(1000);
    expect(parseNumber("1.234.567", true)).toBe(1234567);
    expect(parseNumber("1.5", true)).toBe(1.5);
  });

  it("are refused when they are no finite number", () => {
    for (const text of ["", "x", "1.2.3", "1,2,3", "Infinity", "NaN", "--1", "1e999"])
      expect(parseNumber(text)).toBeNull();
  });
});
