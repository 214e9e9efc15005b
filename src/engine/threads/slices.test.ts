import { describe, expect, it } from "vitest";
import { runSliced } from "./slices";

/** Steps that never end by themselves, each long enough for a slice of its own. */
function* endless(): Generator<number, never> {
  for (;;) {
    const start = performance.now();
    while (performance.now() - start < 9);
    yield 3;
  }
}

describe("runSliced", () => {
  it("returns what the steps return", async () => {
    function* steps() {
      yield 1;
      return "result";
    }
    const { signal } = new AbortController();
    expect(await runSliced(steps(), () => {}, signal)).toBe("result");
  });

  it("lets an abort in between two slices and reports the sum of the steps until then", async () => {
    const controller = new AbortController();
    const reports: number[] = [];
    const run = runSliced(
      endless(),
      (done) => {
        reports.push(done);
        if (done === 9) controller.abort("enough");
      },
      controller.signal,
    );
    await expect(run).rejects.toBe("enough");
    expect(reports).toEqual([3, 6, 9]);
  });
});
