import fc from "fast-check";
import { expect, test } from "vitest";
import { newPace } from "./pace";

/** What is answered after each of these intervals. */
function answers(intervals: readonly number[]): boolean[] {
  const isReady = newPace();
  let now = 1000;
  isReady(now);
  return intervals.map((passed) => {
    now += passed;
    return isReady(now);
  });
}

test.each([120, 60, 30])("a page on time never waits on a screen of %i Hz", (hertz) => {
  const jitter = [1, 0.97, 1.03, 1, 1.02, 0.98];
  expect(answers(jitter.map((share) => (share * 1000) / hertz))).not.toContain(false);
});

test("a late frame waits for one on time", () => {
  expect(answers([17, 50, 17, 17, 34, 50, 17])).toEqual([
    true,
    false,
    true,
    true,
    false,
    false,
    true,
  ]);
});

test("of any four frames one goes on", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4 }), (intervals) => {
      const ready = answers(intervals);
      for (let at = 0; at + 4 <= ready.length; at++)
        expect(ready.slice(at, at + 4)).toContain(true);
    }),
  );
});
