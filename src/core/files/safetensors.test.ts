import fc from "fast-check";
import { expect, it } from "vitest";
import { mutationsOf } from "./mutations.test.data";
import { readSafetensors, writeSafetensors } from "./safetensors";

/** A file as the format's description puts it together. */
function fileOf(header: string, data: readonly number[] = []): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(text.length), true);
  return Uint8Array.from([...length, ...text, ...data]);
}

const bytesOf = (view: ArrayBufferView): number[] => [...new Uint8Array(view.buffer)];

it("reads what it has written, in float32", () => {
  const tensor = fc.record({
    name: fc
      .string({ minLength: 1 })
      .filter((name) => name !== "__metadata__" && name !== "__proto__"),
    values: fc.array(fc.float({ noNaN: true }), { maxLength: 9 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(tensor, { selector: ({ name }) => name }), (list) => {
      const tensors = list.map(({ name, values }) => ({
        name,
        shape: [values.length],
        values: Float64Array.from(values),
      }));
      const file = writeSafetensors(tensors, { made: "here" });
      const read = readSafetensors(file);
      const sorted = (all: typeof tensors) => [...all].sort((x, y) => (x.name < y.name ? -1 : 1));
      expect("why" in read ? read : sorted(read as typeof tensors)).toEqual(sorted(tensors));
    }),
  );
});

it("reads every float type exactly", () => {
  const header = JSON.stringify({
    half: { dtype: "F16", shape: [7], data_offsets: [0, 14] },
    brain: { dtype: "BF16", shape: [2], data_offsets: [14, 18] },
    double: { dtype: "F64", shape: [1, 1], data_offsets: [18, 26] },
  });
  // IEEE 754: 1, −2, the largest and the smallest number of half precision, its infinity, no number, and −0.
  const half = [0x3c00, 0xc000, 0x7bff, 0x0001, 0x7c00, 0x7e00, 0x8000];
  // bfloat16 is the upper half of a float32: 1 and π cut off.
  const brain = [0x3f80, 0x4049];
  const data = [
    ...[...half, ...brain].flatMap((word) => [word & 255, word >> 8]),
    ...bytesOf(Float64Array.of(0.1)),
  ];
  const read = readSafetensors(fileOf(header, data));
  expect(read).toEqual([
    {
      name: "half",
      shape: [7],
      values: Float64Array.of(1, -2, 65504, 2 ** -24, Number.POSITIVE_INFINITY, Number.NaN, -0),
    },
    { name: "brain", shape: [2], values: Float64Array.of(1, 3.140625) },
    { name: "double", shape: [1, 1], values: Float64Array.of(0.1) },
  ]);
});

it("says why other bytes are no such file", () => {
  const entry = (changes: object) =>
    JSON.stringify({ w: { dtype: "F32", shape: [1], data_offsets: [0, 4], ...changes } });
  const one = [0, 0, 128, 63];
  expect(readSafetensors(fileOf(entry({}), one))).toEqual([
    { name: "w", shape: [1], values: Float64Array.of(1) },
  ]);
  expect(readSafetensors(new Uint8Array())).toEqual({ why: "not-safetensors" });
  expect(readSafetensors(fileOf("{ no JSON"))).toEqual({ why: "not-safetensors" });
  expect(readSafetensors(fileOf(entry({ shape: [2] }), one))).toEqual({ why: "not-safetensors" });
  expect(readSafetensors(fileOf(entry({ shape: [-1] }), one))).toEqual({ why: "not-safetensors" });
  expect(readSafetensors(fileOf(entry({ dtype: "I32" }), one))).toEqual({
    why: "element-type",
    name: "w",
    type: "I32",
  });
  const whole = fileOf(entry({}), one);
  expect(readSafetensors(whole.subarray(0, whole.length - 1))).toEqual({
    why: "truncated",
    expected: whole.length,
    found: whole.length - 1,
  });
  expect(readSafetensors(whole.subarray(0, 20))).toMatchObject({ why: "truncated", found: 20 });
  const many = Object.fromEntries(
    Array.from({ length: 65 }, (_, at) => [at, { dtype: "F32", shape: [0], data_offsets: [0, 0] }]),
  );
  expect(readSafetensors(fileOf(JSON.stringify(many)))).toEqual({
    why: "too-many-tensors",
    count: 65,
    most: 64,
  });
});

it("does not let tensors share bytes, which would make a large network of a small file", () => {
  const header = Object.fromEntries(
    ["a", "b"].map((name) => [name, { dtype: "F32", shape: [1], data_offsets: [0, 4] }]),
  );
  expect(readSafetensors(fileOf(JSON.stringify(header), [0, 0, 0, 0]))).toEqual({
    why: "not-safetensors",
  });
});

it("meets 10 000 mutations without throwing, and never gives more numbers than there are bytes", () => {
  const tensors = [
    { name: "0.weight", shape: [2, 3], values: Float64Array.of(1, 2, 3, 4, 5, 6) },
    { name: "2.weight", shape: [1, 2], values: Float64Array.of(7, 8) },
  ];
  fc.assert(
    fc.property(mutationsOf(writeSafetensors(tensors)), (file) => {
      const read = readSafetensors(file);
      if ("why" in read) return;
      const numbers = read.reduce((sum, { values }) => sum + values.length, 0);
      expect(2 * numbers).toBeLessThanOrEqual(file.length);
    }),
    { numRuns: 10_000 },
  );
});
