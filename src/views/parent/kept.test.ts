import { describe, expect, it } from "vitest";
import { keptEdges } from "../../core/construct/ticket";
import { exampleRun } from "./fixture";
import { countKeptEdges, jointsOf, keptJoints } from "./kept";

describe("kept joints", () => {
  it.each(["private", "shared"] as const)(
    "count the ticket's distinct edges in %s pools",
    (pools) => {
      const { ticket, scan } = exampleRun(12, pools);
      const counts = countKeptEdges(ticket, scan.pools.length, scan.slots.length);
      const edges = keptEdges(ticket);
      expect(counts).toEqual(
        scan.pools.map(({ index }) => edges.filter(({ pool }) => pool.index === index).length),
      );
      expect(countKeptEdges(ticket, scan.pools.length, 0)).toEqual(scan.pools.map(() => 0));
    },
  );

  it("deliver the slopes of the ticket", () => {
    const { spec, layout, ticket } = exampleRun(200);
    const joints = keptJoints(spec, layout, ticket);
    for (const { slot, slope } of ticket.kept) {
      const own = joints.filter((joint) => joint.slot === slot.index);
      expect(own.reduce((sum, { a, b }) => sum + a * b, 0)).toBe(slope);
    }
  });

  it("end in the unit of their weight", () => {
    const { spec, layout, wiring } = exampleRun(20, "shared");
    for (const weight of wiring.weights) {
      const place = layout.places.find(({ pool }) => pool.weights.includes(weight));
      const [joint] = place ? jointsOf(spec, place, weight, [3]) : [];
      expect(joint?.target).toMatchObject({ column: weight.layer + 1, row: weight.row });
    }
  });
});
