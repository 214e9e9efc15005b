import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseListed, writeListed } from "./listed";

const limits = { weight: 4, pairs: 3 };
const messages = (text: string) => parseListed(text, limits).errors.map((error) => error.message);

describe("a listed pool", () => {
  it("is read from lines with any usual separator, brackets and comments", () => {
    const text = "0.5, −0.25\n# a comment\n\n[.5; 1],\n-1e-1\t2 # the last";
    expect(parseListed(text, limits)).toEqual({
      pairs: [
        [0.5, -0.25],
        [0.5, 1],
        [-0.1, 2],
      ],
      errors: [],
    });
  });

  it("says for each wrong line what is wrong with it, and keeps the right ones", () => {
    const text = "1, 2\n1\n1, two\n1, 2, 3\n5, 1";
    expect(parseListed(text, limits).pairs).toEqual([[1, 2]]);
    expect(messages(text)).toEqual([
      "Line 2 must hold two numbers, a and b, but holds 1.",
      "Line 3: “two” is not a number.",
      "Line 4 must hold two numbers, a and b, but holds 3.",
      "Line 5: numbers must be from −4 to 4.",
    ]);
  });

  it("says when it is too long", () => {
    expect(messages("1 1\n".repeat(4))).toEqual(["A pool may list 3 neurons; these are 4."]);
  });

  it("is refused unread when its lines alone are too many, and then says so first", () => {
    expect(messages("1\n".repeat(200_000))).toEqual([
      "A pool may list 3 neurons; this text has 200\u202f001 lines.",
    ]);
    expect(messages("one\n1 1\n1 1\n1 1\n1 1")[0]).toContain("these are 4");
  });

  it("comes back the same when written and read again", () => {
    const number = fc.double({ min: -4, max: 4, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 20 }), (pairs) => {
        const read = parseListed(writeListed(pairs), { weight: 4, pairs: 20 });
        expect(read.errors).toEqual([]);
        expect(read.pairs.map(([a, b]) => [a + 0, b + 0])).toEqual(
          pairs.map(([a, b]) => [a + 0, b + 0]),
        );
      }),
    );
  });
});
