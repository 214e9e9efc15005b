import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finish } from "../core/construct/prune";
import { METHODS } from "../core/methods/registry";
import { type FindRow, rowOf } from "../core/methods/row";
import { EXAMPLES } from "../core/task/targets";
import { taskOf } from "../core/task/tasks";
import { experimentOn } from "../state/document/default";
import { decodeLink, encodeLink } from "../state/link/link";
import { flagOf, MANUAL, readFindOptions } from "./find-options";

const SMALL = ["--hidden", "6-5", "--steps", "20"];
const POPUP = ["--method", "edge-popup", "--task", "moons", "--seeds", "3:5", ...SMALL];
const TIMEOUT = 60_000;

let folder: string;
let whole: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "find-"));
  whole = find(POPUP).stdout;
}, TIMEOUT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function find(args: readonly string[]) {
  const program = ["--import", "tsx", join(process.cwd(), "src/shell/find.ts"), ...args];
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: "utf8",
    env,
  });
  return { status, stdout, stderr };
}

const complaint = (args: readonly string[]): string => {
  try {
    readFindOptions(args);
  } catch (error) {
    return (error as Error).message;
  }
  return "";
};

test("a row a seed, each what the method finds on that seed's task", () => {
  const lines = whole.trimEnd().split("\n");
  expect(lines).toHaveLength(3);
  lines.forEach((line, i) => {
    const row: FindRow = JSON.parse(line);
    expect(row.seed).toBe(3 + i);
    const { method, task, seed, options } = row;
    expect(options).toMatchObject({ hidden: [6, 5], steps: 20, share: 0.5 });
    const steps = METHODS[method].steps(taskOf({ name: "moons" }, seed), options, seed);
    expect(
      JSON.parse(JSON.stringify(rowOf({ method, task, seed, options }, finish(steps)))),
    ).toEqual(row);
  });
});

test(
  "shards and a file that was broken off end as the same bytes",
  () => {
    const shards = ["0/2", "1/2"].map((shard) => find([...POPUP, "--shard", shard]).stdout);
    expect(shards.join("")).toBe(whole);
    const path = join(folder, "rows.ndjson");
    writeFileSync(path, whole.slice(0, -100));
    find([...POPUP, "--out", "rows.ndjson"]);
    expect(readFileSync(path, "utf8")).toBe(whole);
  },
  TIMEOUT,
);

test("help names every method with every option, and how to call it from PowerShell", () => {
  const { status, stdout, stderr } = find(["--help"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.startsWith(MANUAL.help().trimEnd())).toBe(true);
  for (const { name, fields } of Object.values(METHODS)) {
    expect(stdout).toContain(`\n${name} (`);
    for (const option of Object.keys(fields)) expect(stdout).toContain(`--${flagOf(option)} `);
  }
});

const base = (task: string) => ["--method", "rewind", "--task", task, "--seeds", "0:0"];

test("tasks have names; a target that has none is its link", () => {
  const taskOfSource = (source: string) => readFindOptions(base(source));
  expect(taskOfSource("xor")?.task).toEqual({ name: "xor" });
  expect(taskOfSource("neuron:8")).toMatchObject({ taskText: "neuron:8", task: { inputs: 8 } });
  expect(taskOfSource("mnist-14")).toMatchObject({ taskText: "mnist-14", task: { side: 14 } });
  const { target } = EXAMPLES[8];
  expect(taskOfSource("target:saddle")?.task).toEqual({ name: "target", target });
  expect(taskOfSource("#1")?.taskText).toBe("target:two-turn");
  const own = experimentOn({ layers: [{ weights: [[0.25]] }] });
  const link = encodeLink(own);
  const read = taskOfSource(link);
  expect(decodeLink(read?.taskText ?? "").document).toEqual(own);
  expect(read?.task).toEqual({ name: "target", target: own.target });
});

describe("bad input gets one line that says what to change:", () => {
  test.each([
    [["--method", "edge-popup"], "usage: npm run -s find"],
    [[...base("xor"), "--colour", "red"], "usage: npm run -s find"],
    [
      ["--method", "luck", "--task", "xor", "--seeds", "0:0"],
      "--method must be one of edge-popup,",
    ],
    [[...base("xor"), "--share", "0.5"], "rewind has no option --share."],
    [[...base("xor"), "--drop", "2"], "--drop must be a number from 0.01 to 0.9, not 2."],
    [[...base("xor"), "--rounds", "1.5"], "--rounds must be a whole number from 1 to 30, not 1.5."],
    [[...base("xor"), "--rounds", ""], "--rounds must be a whole number"],
    [[...base("xor"), "--hidden", "64-"], "--hidden must be 1 to 4 widths up to 512"],
    [[...base("xor"), "--controls", "some"], "--controls must be one of none, reinit, all"],
    [[...base("xor"), "--prune-at", "501"], "--prune-at must be at most --steps"],
    [base("target:moon"), "there is no built-in target moon; there are two-turn,"],
    [base("neuron:99"), "--task neuron:D needs D from 1 to 16, not 99."],
    [base("nothing.json"), "nothing.json must be a readable file"],
    [["--method", "dense", "--task", "xor", "--seeds", "9:0"], "--seeds must be FROM:TO"],
  ])("%j", (args, beginning) => {
    expect(complaint(args).startsWith(beginning)).toBe(true);
  });
});
