import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputs, networks, networksOf } from "../task/targets.test.data";
import { forward, inputCount, type Network } from "./network";
import { evaluate, targetSlopes } from "./slopes";
import { CARRIERS, CONSTANT, inputName, unitName, wire } from "./wiring";

const halves = fc.integer({ min: -2, max: 2 }).map((n) => n / 2);

describe("the wired target", () => {
  it("computes the network's own function to 1e-12, at any depth and with any biases", () => {
    fc.assert(
      fc.property(networks, inputs, (network, point) => {
        const input = point.slice(0, inputCount(network));
        const wired = evaluate(targetSlopes(wire(network)), input);
        expect(Math.abs(wired - (forward(network, input)[0] as number))).toBeLessThanOrEqual(1e-12);
      }),
    );
  });

  it("computes it exactly when weights, biases and inputs are halves", () => {
    const points = fc.array(halves, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(networksOf(halves), points, (network, point) => {
        const input = point.slice(0, inputCount(network));
        const wired = evaluate(targetSlopes(wire(network)), input);
        expect(wired + 0).toBe((forward(network, input)[0] as number) + 0);
      }),
    );
  });

  it("has one weight for each weight and each first-layer bias, two for each later bias, and those of the carriers", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const lastBiased = network.layers.findLastIndex((layer) => layer.biases);
        const expected = network.layers.reduce((sum, { weights, biases }, depth) => {
          const plain = weights.length * (weights[0]?.length ?? 0);
          const sources = depth === 0 ? 1 : 2;
          const ofBiases = biases ? sources * biases.length : 0;
          const ofCarriers = depth < lastBiased ? sources * 2 : 0;
          return sum + plain + ofBiases + ofCarriers;
        }, 0);
        expect(wire(network).weights).toHaveLength(expected);
      }),
    );
  });

  it("does not change its shape with the values of biases, zero included", () => {
    const zero: Network = {
      layers: [
        { weights: [[0.5]], biases: [0] },
        { weights: [[0.5]], biases: [0] },
      ],
    };
    const set: Network = {
      layers: [
        { weights: [[0.5]], biases: [1] },
        { weights: [[0.5]], biases: [1] },
      ],
    };
    const shape = (network: Network) => wire(network).weights.map(({ value, ...place }) => place);
    expect(shape(zero)).toEqual(shape(set));
  });

  it("keeps carriers only as far as later biases need them", () => {
    const plain = { weights: [[0.5]] };
    const biased = { weights: [[0.5]], biases: [0.25] };
    const inputsOf = (network: Network) => wire(network).layers.map((layer) => layer.inputs);
    expect(inputsOf({ layers: [plain, plain, plain] })).toEqual([[0], [0], [0]]);
    expect(inputsOf({ layers: [biased, plain, plain] })).toEqual([[0, CONSTANT], [0], [0]]);
    expect(inputsOf({ layers: [plain, biased, plain] })).toEqual([
      [0, CONSTANT],
      [0, ...CARRIERS],
      [0],
    ]);
    expect(wire({ layers: [plain, biased, plain] }).layers[1]?.units).toEqual([0]);
  });

  it("gives both half-lines to real inputs and only the positive one to all that cannot be negative", () => {
    fc.assert(
      fc.property(networks, (network) => {
        for (const { layer, input, signs } of wire(network).weights)
          expect(signs).toEqual(layer === 0 && input !== CONSTANT ? ["+", "-"] : ["+"]);
      }),
    );
  });

  it("names the constant and the carriers", () => {
    expect([inputName(0, 3), inputName(0, CONSTANT)]).toEqual([3, "constant"]);
    expect(CARRIERS.map((field) => inputName(2, field))).toEqual(["carrier-0", "carrier-1"]);
    expect([unitName(4), ...CARRIERS.map(unitName)]).toEqual([4, "carrier-0", "carrier-1"]);
  });
});
