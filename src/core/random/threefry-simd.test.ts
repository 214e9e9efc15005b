import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { threefryLoop } from "./threefry";
import { LONGEST, startVectors } from "./threefry-simd";

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe("Threefry in vectors", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("gives the words of the scalar loop, whatever the count", () => {
    const vectors = startVectors();
    const count = fc.integer({ min: 1, max: LONGEST });
    fc.assert(
      fc.property(word, word, word, word, count, (key0, key1, counter0, counter1, some) => {
        vectors?.run(key0, key1, counter0, counter1, some);
        const scalar = new Int32Array(2 * some);
        threefryLoop(key0, key1, counter0, counter1, some, scalar);
        expect(vectors?.words.subarray(0, 2 * some)).toEqual(scalar);
      }),
    );
  });

  it("is absent where WebAssembly is, or may not compile", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(startVectors()).toBeNull();
    vi.stubGlobal("WebAssembly", {
      Module() {
        throw new EvalError("the page's policy forbids it");
      },
    });
    expect(startVectors()).toBeNull();
  });
});
