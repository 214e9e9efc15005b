import fc from "fast-check";
import { expect, it } from "vitest";
import { mutationsOf } from "../files/mutations.test.data";
import { type Tensor, writeSafetensors } from "../files/safetensors";
import { type Imported, readNetwork } from "./import";
import { outputsAt } from "./random.test.data";
import { LIMITS } from "./target";

const tensor = (name: string, shape: readonly number[], ...values: number[]): Tensor => ({
  name,
  shape,
  values: Float64Array.from(
    { length: shape.reduce((x, y) => x * y, 1) },
    (_, at) => values[at] ?? 0,
  ),
});
const safetensors = (...tensors: Tensor[]) => readNetwork(writeSafetensors(tensors));
const json = (content: unknown) => readNetwork(new TextEncoder().encode(JSON.stringify(content)));
const layersOf = (read: ReturnType<typeof readNetwork>) =>
  (read as Imported).target?.layers ?? read;

it("reads PyTorch's Linear layers in the order in which people count, whatever their order in the file", () => {
  const wide = tensor("fc10.weight", [1, 2], 0.25, -0.5);
  const first = tensor("fc2.weight", [2, 3], 1, 0.5, 0.25, -1, 0, 0.125);
  const layers = [
    { inputs: 3, units: 2, weights: first.values },
    { inputs: 2, units: 1, weights: wide.values },
  ];
  expect(safetensors(wide, first, tensor("fc2.bias", [2], 0, 0))).toEqual({
    target: { layers },
    divisors: [1, 1],
  });
  expect(
    json({
      layers: [
        {
          weights: [
            [1, 0.5, 0.25],
            [-1, 0, 0.125],
          ],
          biases: [0, 0],
        },
        { weights: [[0.25, -0.5]], activation: "linear" },
      ],
    }),
  ).toEqual({
    target: { layers },
    divisors: [1, 1],
  });
});

it("takes the file's order where names are in none", () => {
  const read = safetensors(tensor("hidden.weight", [2, 3], 1), tensor("answer.weight", [1, 2], 1));
  expect(layersOf(read)).toMatchObject([{ inputs: 3 }, { inputs: 2 }]);
});

it("divides a layer by a power of two when a weight exceeds 1, which changes outputs by that factor exactly", () => {
  const weights = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
    minLength: 8,
    maxLength: 8,
  });
  const input = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 3,
    maxLength: 3,
  });
  fc.assert(
    fc.property(weights, input, (numbers, values) => {
      const rows = [numbers.slice(0, 3), numbers.slice(3, 6)];
      const last = [numbers.slice(6, 8)];
      const { target, divisors } = json({
        layers: [{ weights: rows }, { weights: last }],
      }) as Imported;
      for (const { weights: rescaled } of target.layers)
        expect(rescaled.every((weight) => Math.abs(weight) <= 1)).toBe(true);
      const matrix = (of: number[][]) => ({
        inputs: of[0].length,
        units: of.length,
        weights: Float64Array.from(of.flat()),
      });
      const [wanted] = outputsAt({ layers: [matrix(rows), matrix(last)] }, values);
      const [given] = outputsAt(target, values);
      if (Math.abs(given) > 1e-290) expect(given * divisors[0] * divisors[1]).toBe(wanted);
    }),
  );
});

it.each([
  ["nothing at all", new Uint8Array(), { why: "not-safetensors" }],
  ["JSON that is cut off", new TextEncoder().encode('{"layers":[{"wei'), { why: "unknown-format" }],
])("%s is refused", (_, file, reason) => {
  expect(readNetwork(file)).toEqual(reason);
});

it("gives one reason for whatever else a file holds", () => {
  const good = { weights: [[0.5, 0.5]] };
  expect(json({})).toEqual({ why: "not-layers", at: "layers" });
  expect(json({ layers: [] })).toEqual({ why: "no-layers" });
  expect(json({ layers: [good, 1] })).toEqual({ why: "not-layers", at: "layers[1]" });
  expect(json({ layers: [{ weights: [[1], [1, 2]] }] })).toEqual({
    why: "not-layers",
    at: "layers[0].weights[1]",
  });
  expect(json({ layers: [{ weights: [["1"]] }] })).toEqual({
    why: "not-layers",
    at: "layers[0].weights[0][0]",
  });
  expect(json({ layers: [{ ...good, biases: [0.1] }] })).toEqual({
    why: "has-biases",
    name: "layers[0]",
  });
  expect(json({ layers: [{ ...good, activation: "tanh" }] })).toEqual({
    why: "other-activation",
    name: "layers[0]",
    activation: "tanh",
  });
  expect(json({ layers: [good, good] })).toEqual({
    why: "no-chain",
    name: "layers[1]",
    inputs: 2,
    before: 1,
  });
  expect(json({ layers: Array(7).fill({ weights: [[1]] }) })).toEqual({
    why: "too-large",
    what: "layers",
    count: 7,
    most: 6,
  });
  expect(json({ layers: [{ weights: Array(17).fill([1]) }] })).toEqual({
    why: "too-large",
    what: "outputs",
    count: 17,
    most: 16,
  });
  expect(json({ layers: [{ weights: [Array(1025).fill(1)] }] })).toEqual({
    why: "too-large",
    what: "inputs",
    count: 1025,
    most: 1024,
  });
  expect(safetensors()).toEqual({ why: "no-layers" });
  expect(safetensors(tensor("0.weight", [1, 2], 1), tensor("0.bias", [1], 0.5))).toEqual({
    why: "has-biases",
    name: "0.bias",
  });
  expect(safetensors(tensor("conv.weight", [1, 1, 2], 1))).toEqual({
    why: "not-matrix",
    name: "conv.weight",
    shape: [1, 1, 2],
  });
  expect(safetensors(tensor("0.weight", [1, 2], Number.NaN))).toEqual({
    why: "not-finite",
    name: "0.weight",
  });
  expect(safetensors(tensor("0.weight", [1025, 1]), tensor("1.weight", [1, 1025]))).toEqual({
    why: "too-large",
    what: "units",
    count: 1025,
    most: 1024,
  });
});

it("meets 10 000 mutations of each kind of file without throwing; what it accepts is within the limits", () => {
  const file = writeSafetensors([
    tensor("0.weight", [2, 3], 1, 2, 3, 4, 5, 6),
    tensor("2.weight", [1, 2], 7, 8),
  ]);
  const text = new TextEncoder().encode(
    '{"layers":[{"weights":[[1,-2],[0.5,3]]},{"weights":[[1,1]]}]}',
  );
  for (const original of [file, text])
    fc.assert(
      fc.property(mutationsOf(original), (bytes) => {
        const read = readNetwork(bytes);
        if ("why" in read) return;
        for (const { inputs, units, weights } of read.target.layers) {
          expect(weights.length).toBe(inputs * units);
          expect(weights.every((weight) => Math.abs(weight) <= 1)).toBe(true);
          expect([inputs <= LIMITS.inputs, units <= LIMITS.units]).toEqual([true, true]);
        }
      }),
      { numRuns: 10_000 },
    );
});
