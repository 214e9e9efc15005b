import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import type { Experiment } from "../../core/experiment/experiment";
import { EXAMPLES } from "../../core/task/targets";
import { DEFAULT_VIEW } from "../view/view";
import { decodeLink, encodeLink } from "./link";

// These links are put together here by hand. They are the format, version 1: links out in the world depend on every byte.

const seal = (...bytes: number[]): string => {
  const body = Buffer.from([...bytes, 0]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(body));
  return `#1${Buffer.concat([body, sum]).toString("base64url")}`;
};
const int16 = (steps: number): number[] => [steps & 255, (steps >> 8) & 255];
const float64 = (value: number): number[] => {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleLE(value);
  return [...buffer];
};
const expectLink = (document: Experiment, link: string) => {
  expect(encodeLink(document, DEFAULT_VIEW)).toBe(link);
  expect(decodeLink(link)).toEqual({ document, view: DEFAULT_VIEW, ignored: [] });
};

test.each(EXAMPLES.map(({ name, id, target }) => ({ name, id, target })))(
  "the example $name is the number $id in links",
  ({ id, target }) => {
    expectLink(
      {
        version: 1,
        target,
        parent: { seed: 0x04030201, pools: "shared", poolSize: 300 },
        rule: { name: "product" },
        tolerance: 0.05,
        failureProbability: 0.01,
        domain: "ball",
      },
      seal(
        ...[1, 1, id],
        ...[4, 7, 1, 2, 3, 4, 1, 0b10101100, 0b10],
        ...[7, 1, 1],
        ...[8, 5, 1, ...int16(500), ...int16(100)],
      ),
    );
  },
);

test("an edited target is its shape and its weights in ten-thousandths", () => {
  expectLink(
    {
      version: 1,
      target: { layers: [{ weights: [[0.5], [-1]], biases: [0.0001, 2] }, { weights: [[3, -3]] }] },
      parent: { listed: [[0.5, -0.25]] },
      rule: { name: "subset-sum", maxSubset: 2 },
      picks: [{ layer: 0, unit: 1, input: "constant", sign: "+", neurons: [0] }],
      tolerance: 1 / 3,
      failureProbability: 0.05,
      domain: "cube",
    },
    seal(
      ...[2, 16, 2, 1, 0x82, 1],
      ...[5000, -10_000, 1, 20_000, 30_000, -30_000].flatMap(int16),
      ...[5, 5, 0, ...int16(5000), ...int16(-2500)],
      ...[7, 2, 2, 2],
      ...[8, 11, 2, ...float64(1 / 3), ...int16(500)],
      ...[9, 5, 0, 1, 63, 1, 0],
    ),
  );
});

test("weights and pairs off that grid are float64", () => {
  expectLink(
    {
      version: 1,
      target: { layers: [{ weights: [[Math.PI]] }] },
      parent: {
        listed: [
          [4, 0.1],
          [1, 2],
        ],
        poolSize: 1,
      },
      rule: { name: "pair" },
      tolerance: 0.1,
      failureProbability: 0.05,
      domain: "cube",
    },
    seal(
      ...[3, 11, 1, 1, 1, ...float64(Math.PI)],
      ...[6, 33, 1, ...[4, 0.1, 1, 2].flatMap(float64)],
      ...[7, 1, 0],
      ...[8, 5, 0, ...int16(1000), ...int16(500)],
    ),
  );
});

test("a section of a later version is named and left out", () => {
  const opened = decodeLink(seal(1, 1, 2, 200, 1, 3, 50, 7, 1, 1));
  expect(opened.document.target).toEqual(EXAMPLES[2]?.target);
  expect(opened.ignored).toContain("section 200");
});
