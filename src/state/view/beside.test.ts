import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import { traceOf } from "../../core/construct/trace";
import { run } from "../../core/experiment/experiment";
import { LIMITS } from "../../core/network/network";
import { DEFAULT_DOCUMENT } from "../document/default";
import { setPoolSize, setRule } from "../document/edit";
import {
  BESIDE_PARAMETERS,
  documentBeside,
  drawApart,
  firstOther,
  frameBeside,
  type Other,
  otherWidth,
} from "./beside";

const [parameter] = BESIDE_PARAMETERS;

const other = fc.oneof(
  fc.record({ seed: fc.nat(2 ** 32 - 1) }),
  fc.record({ poolSize: fc.integer({ min: 1, max: LIMITS.poolSize }) }),
  fc.record({ rule: fc.constantFrom(...RULE_NAMES) }),
);

describe("what stands beside the stage", () => {
  it("comes back from a link as it went in", () => {
    fc.assert(
      fc.property(other, (beside) => {
        expect(parameter.read(parameter.write({ beside }) ?? "")).toEqual({ beside });
      }),
    );
  });

  it("is nothing when a link says what no draw has", () => {
    for (const text of ["", "seed-", "seed-4294967296", "k-0", "k-16777217", "k-1.5", "Pair"])
      expect(parameter.read(text)).toBeUndefined();
  });

  it("stays apart from every new draw", () => {
    const beside = firstOther(DEFAULT_DOCUMENT);
    let document = DEFAULT_DOCUMENT;
    for (let draws = 0; draws < 4; draws++) {
      const next = drawApart(document, beside, 13 + draws);
      expect(next.parent).not.toEqual(document.parent);
      expect(documentBeside(next, beside).parent).not.toEqual(next.parent);
      document = next;
    }
    expect(drawApart(DEFAULT_DOCUMENT, undefined, 15).parent).toEqual(
      documentBeside(DEFAULT_DOCUMENT, beside).parent,
    );
    expect(drawApart(DEFAULT_DOCUMENT, undefined, 0xffffffff).parent).toMatchObject({
      seed: 0xffffffff,
    });
  });

  it("differs from the document in one thing only", () => {
    fc.assert(
      fc.property(other, (beside: Other) => {
        const { parent, rule, ...rest } = documentBeside(DEFAULT_DOCUMENT, beside);
        const { parent: ownParent, rule: ownRule, ...own } = DEFAULT_DOCUMENT;
        expect(rest).toEqual(own);
        if ("rule" in beside) expect(parent).toEqual(ownParent);
        else {
          expect(rule).toEqual(ownRule);
          expect(parent).toEqual({ ...ownParent, ...beside });
        }
      }),
    );
  });

  it("is ten times as wide, or a tenth of the widest pools", () => {
    expect(otherWidth(setPoolSize(DEFAULT_DOCUMENT, 1000))).toEqual({ poolSize: 10_000 });
    expect(otherWidth(setPoolSize(DEFAULT_DOCUMENT, 2 ** 24))).toEqual({ poolSize: 1_677_722 });
  });
});

describe("the film beside", () => {
  const film = (document: typeof DEFAULT_DOCUMENT) => {
    const { wiring, scan } = run(document);
    return traceOf(wiring, document.parent, scan, scan.poolSize);
  };
  const own = film(DEFAULT_DOCUMENT);
  const films = [
    film(setPoolSize(DEFAULT_DOCUMENT, 10_000)),
    film(setRule(DEFAULT_DOCUMENT, "product")),
    own,
  ];

  it("works on the same weight, and never goes back while the other goes on", () => {
    for (const beside of films) {
      let before = 0;
      for (let frame = 0; frame < own.frameCount - 1; frame++) {
        const at = frameBeside(own, frame, beside);
        expect(at).toBeGreaterThanOrEqual(before);
        const weights = (pool: { weights: readonly { index: number }[] } | null | undefined) =>
          pool?.weights.map(({ index }) => index);
        expect(weights(beside.frameAt(at).pool)).toEqual(weights(own.frameAt(frame).pool));
        before = at;
      }
    }
  });

  it("is the same frame of the same film", () => {
    for (let frame = 0; frame < own.frameCount; frame++)
      expect(frameBeside(own, frame, own)).toBe(frame);
  });
});
