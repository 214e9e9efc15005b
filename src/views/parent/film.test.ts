import { describe, expect, it } from "vitest";
import { actionOf } from "./action";
import { exampleRun } from "./fixture";
import { activePool, isFinished, lockedUnits, standingOf } from "./standing";

const { spec, wiring, scan, ticket, trace, layout } = exampleRun(40);
const frames = Array.from({ length: trace.frameCount }, (_, i) => trace.frameAt(i));

describe("the parent during the film", () => {
  it("starts whole, has one pool in work at a time, and ends with the ticket alone", () => {
    const standings = frames.map((frame) =>
      scan.pools.map(({ index }) => standingOf(frame, index)),
    );
    expect(new Set(standings[0])).toEqual(new Set(["untouched"]));
    expect(new Set(standings.at(-1))).toEqual(new Set(["pruned"]));
    for (const [i, each] of standings.entries())
      expect(each.filter((standing) => standing === "active").length).toBe(
        activePool(frames[i] as (typeof frames)[0]) ? 1 : 0,
      );
    expect(frames.findIndex(isFinished)).toBeGreaterThan(frames.length - 3);
  });

  it("locks the units of a layer one after the other, and all of them in the end", () => {
    let last = 0;
    for (const frame of frames) {
      const locked = lockedUnits(scan.pools, frame).length;
      expect(locked).toBeGreaterThanOrEqual(last);
      last = locked;
    }
    expect(last).toBe(wiring.layers.reduce((sum, { units }) => sum + units.length, 0));
  });

  it("marks the record of the search, then what is kept", () => {
    for (const frame of frames) {
      const { joints, line } = actionOf(spec, scan, ticket, frame, layout);
      const { slot } = frame;
      if (frame.phase === "search" && slot)
        expect(joints.map(({ neuron }) => neuron)).toEqual(
          scan.records[slot.index]?.choices[frame.step]?.neurons,
        );
      if (frame.phase === "keep" && slot) {
        expect(joints.map(({ neuron }) => neuron)).toEqual(ticket.kept[slot.index]?.neurons);
        expect(line).toMatch(/^keep /);
      }
      if (frame.phase === "whole" || frame.phase === "layer") expect(line).toBe("");
    }
  });
});
