import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const TIMEOUT = 60_000;
const ENTRY = (name: string) => `node --import tsx src/shell/${name}.ts`;
const ASKED = "docs/absolute-value.json --rules pair --widths 4:16 --seeds 0:9";
const SWEEP = `${ENTRY("sweep")} ${ASKED}`;

let folder: string;
let rows: string;

/** Runs a line of bash in the package's folder; `$D` is a folder to write to. */
function bash(line: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    encoding: "utf8",
    timeout: TIMEOUT,
    env: { ...process.env, INIT_CWD: process.cwd(), D: folder, ...env },
  });
  return { status, stdout, stderr: stderr.replaceAll(folder, "$D") };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "output-"));
  rows = bash(SWEEP).stdout;
}, TIMEOUT);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("an output that is no ordinary file", () => {
  test(
    "a pipe, a named pipe and /dev/stdout get every row",
    () => {
      expect(rows.trimEnd().split("\n")).toHaveLength(10);
      expect(bash(`${SWEEP} --out /dev/stdout | cat`).stdout).toBe(rows);
      const piped = bash(`mkfifo $D/pipe; cat $D/pipe & ${SWEEP} --out $D/pipe; wait`);
      expect(piped).toEqual({ status: 0, stdout: rows, stderr: "" });
    },
    TIMEOUT,
  );

  test(
    "a reader that has seen enough ends the command without a word",
    () => {
      const [first] = rows.split("\n");
      expect(bash(`set -o pipefail; ${SWEEP} | head -1`)).toMatchObject({
        stdout: `${first}\n`,
        stderr: "",
      });
      const gone = bash(`mkfifo $D/short; head -c 5 $D/short & ${SWEEP} --out $D/short`);
      expect(gone).toEqual({ status: 0, stdout: rows.slice(0, 5), stderr: "" });
    },
    TIMEOUT,
  );

  test.each([
    [`${SWEEP} --out /dev/full`, 1, "/dev/full takes no more (ENOSPC).\n"],
    [`${SWEEP} > /dev/full`, 1, "standard output takes no more (ENOSPC).\n"],
    [
      `${ENTRY("ticket")} docs/absolute-value.json > /dev/full`,
      1,
      "standard output takes no more (ENOSPC).\n",
    ],
    [`${SWEEP} --out $D`, 2, "--out must be a file, a pipe or a terminal, not $D.\n"],
    [`mkfifo $D/lone; ${SWEEP} --out $D/lone`, 2, "nobody reads $D/lone, which --out names.\n"],
    [`${ENTRY("ticket")} /dev/zero`, 2, "This text is too long to be a network.\n"],
    [`${ENTRY("ticket")} $D`, 2, "$D must be a readable file, a link or - (EISDIR).\n"],
  ])(
    "%s ends in one line",
    (line, status, stderr) => {
      expect(bash(line)).toEqual({ status, stdout: "", stderr });
    },
    TIMEOUT,
  );

  test(
    "a file that may not grow is gone on with where it ends",
    () => {
      const stopped = bash(`ulimit -f 2; ${SWEEP} --out $D/rows.ndjson`);
      expect(stopped).toEqual({
        status: 1,
        stdout: "",
        stderr: "$D/rows.ndjson takes no more (EFBIG). The same command goes on where it ends.\n",
      });
      expect(bash(`${SWEEP} --out $D/rows.ndjson`)).toMatchObject({ status: 0, stderr: "" });
      expect(readFileSync(join(folder, "rows.ndjson"), "utf8")).toBe(rows);
    },
    TIMEOUT,
  );
});

test.each(["ticket", "sweep", "find", "reader"])(
  "%s says how it is called, and how from PowerShell",
  (name) => {
    for (const asked of ["--help", "-- -h"]) {
      const { status, stdout, stderr } = bash(`${ENTRY(name)} ${asked}`);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      expect(stdout.startsWith(`usage: npm run -s ${name} -- `)).toBe(true);
      expect(stdout).toContain("PowerShell keeps the --");
    }
  },
  TIMEOUT,
);

test(
  "options that npm took for its own, as in PowerShell, count where npm kept their values",
  () => {
    const values = { rules: "pair", widths: "4:16", seeds: "0:9" };
    const env = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [`npm_config_${name}`, value]),
    );
    const command = `${ENTRY("sweep")} docs/absolute-value.json`;
    expect(bash(command, env)).toEqual({ status: 0, stdout: rows, stderr: "" });
    const { status, stdout, stderr } = bash(`${command} pair`, { npm_config_rules: "true" });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^npm took --rules for its own: .* Write '--' in quotes.*\n$/);
  },
  TIMEOUT,
);
