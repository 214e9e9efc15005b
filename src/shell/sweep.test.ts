import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptEdges } from "../core/construct/ticket";
import { run } from "../core/experiment/experiment";
import { pointDocument } from "../core/survey/sweep";
import { experimentOn } from "../state/document/default";
import { decodeLink } from "../state/link/link";
import { progressLine } from "./progress";
import { readOptions, shardOf } from "./sweep-options";

const document = experimentOn({
  layers: [{ weights: [[0.8], [-0.6]] }, { weights: [[0.5, -0.7]] }],
});
const RULES = ["--rules", "pair,subset-sum:2"];
const SPACE = [...RULES, "--widths", "4:40", "--seeds", "7:11"];
const TIMEOUT = 60_000;

let folder: string;
let whole: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sweep-"));
  writeFileSync(join(folder, "two.json"), JSON.stringify(document));
  whole = sweep(["two.json", ...SPACE]).stdout;
}, TIMEOUT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NPM = ["npm", "--prefix", process.cwd(), "run", "-s", "sweep", "--"];
const BARE = [process.execPath, "--import", "tsx", join(process.cwd(), "src/shell/sweep.ts")];

/** Runs the command as from `folder`. */
function sweep(args: string[], command = BARE) {
  const [program, ...rest] = command as [string, ...string[]];
  const { status, stdout, stderr } = spawnSync(program, [...rest, ...args], {
    cwd: command === NPM ? folder : process.cwd(),
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
  return { status, stdout, complaint: stderr.replace(/^npm warn .*\n/gm, "") };
}

test("a sweep is one row a seed and rule, each the same as that draw's own run", () => {
  const rows = whole
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.map(({ seed, rule, maxSubset }) => [seed, rule, maxSubset])).toEqual(
    [7, 8, 9, 10, 11].flatMap((seed) => [
      [seed, "pair", undefined],
      [seed, "subset-sum", 2],
    ]),
  );
  for (const row of rows) {
    expect(row.widths).toEqual([4, 8, 16, 32]);
    expect(decodeLink(row.experiment).document).toEqual(document);
    row.widths.forEach((width: number, i: number) => {
      const rule = { name: row.rule, maxSubset: row.maxSubset };
      const { error, ticket, parent } = run(pointDocument(document, rule, row.seed, width));
      expect(row.errors[i]).toBe(error.exact?.value);
      expect(row.certificates[i]).toBe(error.certificate);
      expect(row.kept[i]).toBe(keptEdges(ticket).length);
      expect(row.parentWeights[i]).toBe(parent.weights);
    });
  }
});

test(
  "shards concatenate to the same bytes, also through npm",
  () => {
    const shards = ["0/3", "1/3", "2/3"].map((shard, i) =>
      sweep(["two.json", ...SPACE, "--shard", shard], i === 0 ? NPM : BARE),
    );
    expect(shards.map(({ complaint }) => complaint)).toEqual(["", "", ""]);
    expect(shards.map(({ stdout }) => stdout).join("")).toBe(whole);
  },
  TIMEOUT,
);

test(
  "an interrupted sweep goes on where its file ends, whatever was cut",
  () => {
    const file = join(folder, "rows.ndjson");
    const args = ["two.json", ...SPACE, "--out", "rows.ndjson"];
    expect(sweep(args)).toEqual({ status: 0, stdout: "", complaint: "" });
    expect(readFileSync(file, "utf8")).toBe(whole);
    for (const length of [whole.length, whole.length - 1, 700, 3]) {
      truncateSync(file, length);
      expect(sweep(args).status).toBe(0);
      expect(readFileSync(file, "utf8")).toBe(whole);
    }
  },
  TIMEOUT,
);

test("a file with rows of another sweep is left alone", () => {
  const file = join(folder, "other.ndjson");
  writeFileSync(file, whole);
  const { status, complaint } = sweep([
    ...["two.json", ...RULES, "--widths", "4:64", "--seeds", "7:11"],
    ...["--out", "other.ndjson"],
  ]);
  expect(status).toBe(2);
  expect(complaint).toBe(
    "other.ndjson has another sweep's row in line 1; name another file or remove it.\n",
  );
  expect(readFileSync(file, "utf8")).toBe(whole);
});

test("a parent with listed pairs has nothing to sweep", () => {
  const listed = { ...document, parent: { listed: [[0.5, 1]] } };
  writeFileSync(join(folder, "listed.json"), JSON.stringify(listed));
  expect(sweep(["listed.json", ...SPACE])).toEqual({
    status: 2,
    stdout: "",
    complaint: "parent must be drawn from a seed: listed pairs have no other draws.\n",
  });
});

describe("the arguments", () => {
  const asked = ["f.json", "--rules", "pair", "--widths", "16:100", "--seeds", "0:999"];

  test("ranges are inclusive and widths double", () => {
    expect(readOptions([...asked, "--out", "o"])).toEqual({
      source: "f.json",
      rules: [{ name: "pair" }],
      widths: [16, 32, 64],
      firstSeed: 0,
      seedCount: 1000,
      out: "o",
    });
  });

  test("subset sums carry their size", () => {
    const rules = ["--rules", "product,subset-sum,subset-sum:3"];
    expect(readOptions([...asked, ...rules]).rules).toEqual([
      { name: "product" },
      { name: "subset-sum", maxSubset: "all" },
      { name: "subset-sum", maxSubset: 3 },
    ]);
  });

  test("shards are contiguous blocks that cover every seed once", () => {
    for (const n of [1, 3, 7, 1000, 1200]) {
      let next = 5;
      for (let i = 0; i < n; i++) {
        const [first, count] = shardOf(5, 1000, i, n);
        expect(first).toBe(next);
        expect(Math.abs(count - 1000 / n)).toBeLessThan(1);
        next += count;
      }
      expect(next).toBe(1005);
    }
  });

  test.each([
    [["f.json"], /^usage/],
    [[...asked, "g.json"], /^usage/],
    [[...asked, "--fast"], /^usage/],
    [[...asked, "--rules", "pairs"], /not pairs/],
    [[...asked, "--rules", "pair:2"], /not pair:2/],
    [[...asked, "--rules", "subset-sum:5"], /not subset-sum:5/],
    [[...asked, "--rules", "pair,pair"], /each rule once/],
    [[...asked, "--widths", "0:16"], /--widths must be/],
    [[...asked, "--widths", "16:99999999"], /--widths must be/],
    [[...asked, "--seeds", "9:3"], /--seeds must be/],
    [[...asked, "--seeds", "-1:3"], /--seeds must be|usage/],
    [[...asked, "--shard", "2/2"], /--shard must be/],
    [[...asked, "--shard", "1"], /--shard must be/],
  ])("%j is refused in one sentence", (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});

test("the progress line tells the share done and the time left at the pace of this run", () => {
  // 60 of 100 rows are left; 20 took 10 s.
  expect(progressLine(40, 100, 20, 10_000)).toBe(
    "[##########..............] 40 of 100 rows, 30 s left",
  );
  expect(progressLine(0, 100, 0, 0)).toBe("[........................] 0 of 100 rows");
  expect(progressLine(1, 1000, 0, 10_000)).toContain("2 h 47 min left");
  expect(progressLine(100, 100, 20, 10_000)).toBe(
    "[########################] 100 of 100 rows, 0 s left",
  );
});
