import { describe, expect, it } from "vitest";
import { poolSizeOf } from "../../core/construct/parent";
import { scan } from "../../core/construct/prune";
import { traceOf } from "../../core/construct/trace";
import { wire } from "../../core/network/wiring";
import { DEFAULT_DOCUMENT } from "../../state/document/default";
import { holdBetween } from "./hold";

const { target, parent, rule } = DEFAULT_DOCUMENT;
const wiring = wire(target);
const records = scan(wiring, parent, rule);
const trace = traceOf(wiring, parent, records, poolSizeOf(parent));
const last = trace.frameCount - 1;

describe("a film that waits for a hand", () => {
  it("stops once for every slot, with the next frame keeping it", () => {
    const stops: number[] = [];
    for (let at = holdBetween(trace, 0, last); at !== null; at = holdBetween(trace, at, last))
      stops.push(at);
    expect(stops.map((at) => trace.frameAt(at + 1).slot?.index)).toEqual([...records.slots.keys()]);
    for (const at of stops) {
      expect(trace.phaseAt(at)).toBe("search");
      expect(trace.phaseAt(at + 1)).toBe("keep");
    }
  });

  it("stops neither where it stands nor beyond where it goes", () => {
    const first = holdBetween(trace, 0, last) as number;
    expect(holdBetween(trace, 0, first - 1)).toBeNull();
    expect(holdBetween(trace, first - 1, first)).toBe(first);
    expect(holdBetween(trace, first, first + 1)).toBeNull();
    expect(holdBetween(trace, last, last)).toBeNull();
  });
});
