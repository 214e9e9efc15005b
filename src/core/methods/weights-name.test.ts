import { expect, test } from "vitest";
import { nameWeights } from "./weights-name";

test("weights have one name, and another when a bit or a border is another", () => {
  const names = [
    [[1, 2], [3]],
    [[1], [2, 3]],
    [[1, 2], [3 + 2 ** -51]],
    [[-0, 2], [3]],
    [[0, 2], [3]],
  ].map((layers) => nameWeights(layers.map((layer) => Float64Array.from(layer))).hex);
  expect(new Set(names).size).toBe(names.length);
  expect(nameWeights([Float64Array.of(1, 2), Float64Array.of(3)]).hex).toBe(names[0]);
});
