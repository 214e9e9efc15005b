import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poolSizeOf } from "../../core/construct/parent";
import type { Experiment } from "../../core/experiment/experiment";
import { run } from "../../core/experiment/experiment";
import { inputName, unitName, wire } from "../../core/network/wiring";
import { DEFAULT_DOCUMENT } from "./default";
import { parseExperiment } from "./document";
import { documents } from "./document.test.arbitrary";
import { newDraw, setPoolSize, setPools } from "./edit";
import { clearAllPicks, clearPicks, type SlotName, setPick } from "./edit-picks";
import { removeUnit, setWeight } from "./edit-target";
import { whyPicksWent } from "./lost-picks";

const slotsOf = ({ target }: Experiment): SlotName[] =>
  wire(target).weights.flatMap(({ layer, unit, input, signs }) =>
    signs.map((sign) => ({ layer, unit: unitName(unit), input: inputName(layer, input), sign })),
  );

const PLUS: SlotName = { layer: 0, unit: 0, input: 0, sign: "+" };
const MINUS: SlotName = { ...PLUS, sign: "-" };
const picked = setPick(setPick(DEFAULT_DOCUMENT, PLUS, [7]), MINUS, [900]);

describe("a gadget made by hand", () => {
  it("leaves a valid document that says just that, for every slot of every document", () => {
    const some = documents.chain((document) =>
      fc.record({
        document: fc.constant(document),
        slot: fc.constantFrom(...slotsOf(document)),
        neurons: fc.uniqueArray(fc.integer({ min: 0, max: poolSizeOf(document.parent) - 1 }), {
          maxLength: 8,
        }),
      }),
    );
    fc.assert(
      fc.property(some, ({ document, slot, neurons }) => {
        const next = setPick(document, slot, neurons);
        expect(parseExperiment(next)).toMatchObject({ ignored: [] });
        expect(next.picks?.at(-1)).toEqual({ ...slot, neurons: neurons.sort((x, y) => x - y) });
      }),
    );
  });

  it("is what the ticket keeps in that slot, and the other slots keep what the rule found", () => {
    const own = run(DEFAULT_DOCUMENT).ticket.kept;
    const { kept } = run(picked).ticket;
    expect(kept[0]?.neurons).toEqual([7]);
    expect(kept[1]?.neurons).toEqual([900]);
    expect(kept.slice(2)).toEqual(own.slice(2));
  });

  it("takes the place of the one before it in its slot", () => {
    const again = setPick(picked, PLUS, [3, 1, 3]);
    expect(again.picks).toHaveLength(2);
    expect(again.picks?.at(-1)).toEqual({ ...PLUS, neurons: [1, 3] });
  });

  it("may be empty, which keeps nothing and is not the same as none", () => {
    expect(setPick(DEFAULT_DOCUMENT, PLUS, []).picks).toEqual([{ ...PLUS, neurons: [] }]);
  });

  it("is not made of neurons that the pool has not, nor for slots that the target has not", () => {
    for (const neurons of [[1000], [-1], [0.5], [Number.NaN]])
      expect(setPick(DEFAULT_DOCUMENT, PLUS, neurons)).toBe(DEFAULT_DOCUMENT);
    expect(setPick(DEFAULT_DOCUMENT, { ...PLUS, unit: 9 }, [1])).toBe(DEFAULT_DOCUMENT);
    expect(setPick(DEFAULT_DOCUMENT, { ...MINUS, layer: 1 }, [1])).toBe(DEFAULT_DOCUMENT);
  });

  it("goes weight by weight, or all at once", () => {
    const more = setPick(picked, { ...PLUS, unit: 1 }, [5]);
    expect(clearPicks(more, PLUS).picks).toEqual([{ ...PLUS, unit: 1, neurons: [5] }]);
    expect(clearPicks(picked, PLUS)).toEqual(DEFAULT_DOCUMENT);
    expect(clearPicks(picked, { ...PLUS, unit: 1 })).toBe(picked);
    expect(clearAllPicks(more)).toEqual(DEFAULT_DOCUMENT);
    expect(clearAllPicks(DEFAULT_DOCUMENT)).toBe(DEFAULT_DOCUMENT);
  });
});

describe("a gadget that no longer fits", () => {
  it("goes for a reason that is named", () => {
    expect(whyPicksWent(picked, setPoolSize(picked, 500))).toMatch(/beyond the first 500/);
    expect(whyPicksWent(picked, newDraw(picked))).toMatch(/the draw before/);
    expect(whyPicksWent(picked, setPools(picked, "shared"))).toMatch(/the draw before/);
    expect(whyPicksWent(picked, removeUnit(picked, 0, 0))).toMatch(/another shape/);
  });

  it("is not missed when nothing went, or when it was cleared", () => {
    expect(whyPicksWent(picked, setPoolSize(picked, 950))).toBeNull();
    expect(whyPicksWent(picked, setWeight(picked, 0, 0, 0, 0.5))).toBeNull();
    expect(whyPicksWent(picked, clearAllPicks(picked))).toBeNull();
    expect(whyPicksWent(DEFAULT_DOCUMENT, newDraw(DEFAULT_DOCUMENT))).toBeNull();
  });

  it("is not missed when undo brings it back", () => {
    for (const after of [newDraw(picked), setPoolSize(picked, 500), removeUnit(picked, 0, 0)])
      expect(whyPicksWent(after, picked)).toBeNull();
  });
});
