import { describe, expect, it } from "vitest";
import type { Pool } from "../../core/construct/parent";
import { exampleRun } from "./fixture";
import { poolName, scaleOf, summarise, symbolOf } from "./words";

describe("the parent in words", () => {
  const run = exampleRun(1000);

  it("names a pool by its weight, its ends, its size and what it keeps", () => {
    expect(poolName(run.wiring, run.scan.pools[0] as Pool, 1000, 4)).toBe(
      "Pool of weight +0.40, input 1 to unit 1: 1\u202f000 neurons, 4 edges kept",
    );
    const shared = exampleRun(1, "shared");
    expect(poolName(shared.wiring, shared.scan.pools[0] as Pool, 1, 0)).toMatch(
      /^Shared pool of input 1, weights \+0\.40, \+0\.80, −0\.30: 1 neuron, 0 edges kept$/,
    );
  });

  it("sums the state up in one sentence", () => {
    const { wiring, spec, trace } = run;
    // Σ K (inputs + units): 11 · (3 + 5) + 10 · (5 + 2) + 2 · (2 + 1) pools of 1 000 neurons
    const at = (frame: number, kept: number) =>
      summarise(wiring, spec, 1000, trace.frameAt(frame), kept, 60);
    expect(at(0, 0)).toBe("60 of 164\u202f000 weights will stay.");
    expect(at(trace.frameCount - 1, 60)).toBe("60 of 164\u202f000 weights are left.");
  });

  it("says how many neurons it draws", () => {
    expect(scaleOf(run.layout.carpet)).toBe("every neuron drawn");
    expect(scaleOf({ ...run.layout.carpet, stride: 12 })).toBe("1 in 12 neurons drawn");
  });

  it("writes constant inputs, carriers and the output into their circles", () => {
    const symbols = run.layout.columns.map((column) =>
      column.map(({ column: at, field }) => symbolOf(run.wiring, at, field)).join(" "),
    );
    expect(symbols).toEqual(["x₁ x₂ 1", "σ σ σ ½ ½", "σ σ", "y"]);
  });
});
