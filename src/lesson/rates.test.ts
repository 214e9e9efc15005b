import { expect, test } from "vitest";
import { setPoolSize, setRule, setSeed } from "../state/document/edit";
import { ONE_WEIGHT } from "./documents";
import { countedPool, DISTANCES, firstPools, promisedPool } from "./rates";
import { runOfSetting } from "./runOfStep";

test("half the error needs four times the neurons, twice, or a few more", () => {
  const [pair, product] = (["pair", "product"] as const).map((rule) => {
    const [wide, narrow] = DISTANCES.map((distance) => promisedPool(rule, distance));
    return narrow / wide;
  });
  expect(pair).toBeCloseTo(4, 2);
  expect(product).toBeCloseTo(2, 1);
  const draws = Array.from({ length: 40 }, (_, seed) => firstPools(seed));
  const [wide, narrow] = DISTANCES.map((_, i) => countedPool(draws.map((pools) => pools[i])));
  expect(narrow - wide).toBeGreaterThanOrEqual(0);
  expect(narrow - wide).toBeLessThan(5);
});

test("half of all draws come within ε in a pool of the promised size", () => {
  const [, distance] = DISTANCES;
  const document = setRule(setPoolSize(ONE_WEIGHT, promisedPool("product", distance)), "product");
  const within = Array.from({ length: 300 }, (_, seed) =>
    runOfSetting({ document: setSeed(document, seed) }),
  ).filter(({ ticket }) => ticket.kept.every(({ error }) => error <= distance)).length;
  // Six standard deviations of 300 tosses of a coin.
  expect(Math.abs(within - 150)).toBeLessThan(52);
});
