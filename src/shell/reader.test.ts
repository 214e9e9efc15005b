import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const TIMEOUT = 60_000;

/** An IDX file of bytes as its description puts it together. */
const idx = (shape: number[], bytes: number[]): Uint8Array =>
  Uint8Array.from([
    0,
    0,
    8,
    shape.length,
    ...shape.flatMap((side) => [0, 0, side >> 8, side & 255]),
    ...bytes,
  ]);

// Two pixels, side by side: output 0 is what the left one has more than the right one, output 1 the other way round.
const network = {
  layers: [
    {
      weights: [
        [1, -1],
        [-1, 1],
      ],
    },
    {
      weights: [
        [1, 0],
        [0, 1],
      ],
    },
  ],
};
const dark = [255, 0];
const light = [0, 255];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "reader-"));
  writeFileSync(join(folder, "net.json"), JSON.stringify(network));
  writeFileSync(join(folder, "images"), idx([4, 1, 2], [...dark, ...light, ...dark, ...light]));
  // The third is labelled wrongly.
  writeFileSync(join(folder, "labels"), idx([4], [0, 1, 1, 1]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reader(...args: string[]) {
  const script = join(process.cwd(), "src/shell/reader.ts");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, ...args],
    { encoding: "utf8", env: { ...process.env, INIT_CWD: folder } },
  );
  return { status, stdout, complaint: stderr };
}
const images = ["--images", "images", "--labels", "labels"];

test(
  "a network found and read from files beside the caller",
  () => {
    const { status, stdout, complaint } = reader(
      "net.json",
      ...images,
      "--rule",
      "product",
      "--k",
      "4096",
      "--seed",
      "7",
    );
    expect([status, complaint]).toEqual([0, ""]);
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      target: {
        source: "net.json",
        sha256: createHash("sha256").update(JSON.stringify(network)).digest("hex"),
        widths: [2, 2, 2],
        weights: 8,
        divisors: [1, 1],
      },
      rule: "product",
      k: 4096,
      seed: 7,
      // Pools of 4 096 neurons for each of two inputs, twice; an edge from each input and to each unit.
      parent: { depth: 4, widths: [2, 8192, 2, 8192, 2], neurons: 16384, weights: 16384 * 4 },
      images: 4,
      agreement: 1,
      disagreements: 0,
      accuracy: { target: { share: 3 / 4 }, ticket: { share: 3 / 4 } },
      precision: "float64",
    });
    // Six weights of size 1, one neuron each with an edge in and out, perhaps shared; none for the two zeros.
    expect(report.ticket.kept).toBeGreaterThan(6);
    expect(report.ticket.kept).toBeLessThanOrEqual(12);
    expect(report.outputDifference).toBeLessThanOrEqual(report.certificate);
    expect(report.slopeError.mean).toBeLessThanOrEqual(report.slopeError.largest);
  },
  TIMEOUT,
);

test(
  "bad input is one line and exit code 2",
  () => {
    writeFileSync(
      join(folder, "bias.json"),
      JSON.stringify({ layers: [{ weights: [[1, 1]], biases: [1] }] }),
    );
    const cases: [string[], RegExp][] = [
      [
        ["bias.json", ...images],
        /^bias\.json must have no biases: there are some in layers\[0\]\.$/,
      ],
      [["net.json", "--images", "labels", "--labels", "labels"], /^the images must have 2 pixels/],
      [
        ["net.json", "--rule", "best"],
        /^--rule must be pair or product or subset-sum, not best\.$/,
      ],
    ];
    for (const [args, line] of cases) {
      const { status, stdout, complaint } = reader(...args);
      expect([status, stdout]).toEqual([2, ""]);
      expect(complaint.trimEnd()).toMatch(line);
    }
  },
  TIMEOUT,
);
