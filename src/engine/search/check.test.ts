import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { denseOutputs } from "../../core/construct/dense";
import type { ParentSpec } from "../../core/construct/parent";
import { scan } from "../../core/construct/prune";
import { keptEdges, ticketAt, transplant } from "../../core/construct/ticket";
import type { Network } from "../../core/network/network";
import { targetSlopes } from "../../core/network/slopes";
import { wire } from "../../core/network/wiring";
import { createEngine } from "../client";
import { compareOutputs, ROUNDING, roundingBound } from "./check";

const target: Network = {
  layers: [
    {
      weights: [
        [0.9, -0.2],
        [-0.6, 0.4],
        [0.1, 0.8],
      ],
      biases: [0.3, -0.1, 0],
    },
    { weights: [[0.5, -0.7, 0.3]], biases: [0.2] },
  ],
};
const wiring = wire(target);
const inputs = Float64Array.from({ length: 400 }, (_, i) => ((i * 7919) % 401) / 200 - 1);
const none = {
  cross: wiring.layers.map(() => 0),
  alive: new Array<number>(200).fill(0),
};

function runOf(parent: ParentSpec, poolSize: number) {
  const ticket = ticketAt(wiring, parent, scan(wiring, parent, { name: "subset-sum" }), poolSize);
  const document = { target, domain: "cube" as const };
  return { document, wiring, target: targetSlopes(wiring), parent, ticket };
}

const parents: [string, ParentSpec][] = [
  ["private pools", { seed: 5, pools: "private", poolSize: 20 }],
  ["shared pools", { seed: 6, pools: "shared", poolSize: 20 }],
  [
    "listed pools",
    {
      listed: [
        [0.5, 0.9],
        [-0.7, 0.6],
        [0.9, -0.8],
        [-0.2, -0.9],
      ],
    },
  ],
];

describe.each(parents)("a ticket of %s", (_, parent) => {
  const run = runOf(parent, 20);
  const outputs = denseOutputs(wiring, parent, none, keptEdges(run.ticket), inputs);

  it("differs from the masked dense parent by rounding at most", () => {
    const compared = compareOutputs(run, inputs, outputs, "cpu");
    expect(compared.largestDifference).toBeLessThanOrEqual(compared.tolerance);
    expect(compared.tolerance).toBeLessThan(1e-12);
  });

  it("stays within its bound when inputs and outputs are rounded to float32", () => {
    const rounded = Float64Array.from(inputs, Math.fround);
    const inFloat32 = Float32Array.from(
      denseOutputs(wiring, parent, none, keptEdges(run.ticket), rounded),
    );
    const compared = compareOutputs(run, inputs, inFloat32, "webgl");
    expect(compared.largestDifference).toBeGreaterThan(0);
    expect(compared.largestDifference).toBeLessThanOrEqual(compared.tolerance);
    expect(compared.tolerance).toBeLessThan(1e-3);
  });
});

describe("the bound on rounding", () => {
  it("follows the formula for one weight", () => {
    const one: Network = { layers: [{ weights: [[0.5]] }] };
    const line = wire(one);
    const parent = { listed: [[0.5, 1]] } as const;
    const ticket = ticketAt(line, parent, scan(line, parent, { name: "product" }), 1);
    const u = ROUNDING.webgl;
    const expected = 0.5 * 2 * u + ((3 * u) / (1 - 3 * u)) * (1 + 0.5 * 2 * u);
    expect(roundingBound(line, parent, ticket, 2, u)).toBeCloseTo(expected, 15);
  });

  it("does not cover another ticket", () => {
    const [[, parent]] = parents;
    const run = runOf(parent, 20);
    const next = { ...(parent as { pools: "private" }), seed: 99, poolSize: 20 };
    const other = transplant(wiring, run.ticket, next);
    const outputs = denseOutputs(wiring, next, none, keptEdges(other), inputs);
    const { largestDifference, tolerance } = compareOutputs(run, inputs, outputs, "webgl");
    expect(largestDifference).toBeGreaterThan(1000 * tolerance);
  });

  it("covers no output that is not a number", () => {
    const [[, parent]] = parents;
    const outputs = new Float64Array(200).fill(Number.NaN);
    const { largestDifference } = compareOutputs(runOf(parent, 20), inputs, outputs, "webgl");
    expect(largestDifference).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("the engine where nothing starts", () => {
  beforeEach(() => void vi.stubGlobal("Worker", undefined));
  afterEach(() => void vi.unstubAllGlobals());

  it.each(parents)("checks a ticket of %s by core and says so", async (_, parent) => {
    const engine = createEngine(() => "never");
    const options = { signal: new AbortController().signal };
    const check = await engine.check(runOf(parent, 20), inputs, options);
    expect(check).toMatchObject({ backend: "cpu", programs: 0, note: "WebGL is switched off" });
    expect(check.largestDifference).toBeLessThanOrEqual(check.tolerance);
    engine.dispose();
  });
});
