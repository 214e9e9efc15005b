import { describe, expect, test } from "vitest";
import { finish } from "../../core/construct/prune";
import type { RuleSpec } from "../../core/construct/rules/rule";
import { pointDocument, type SweepRow, sweepSeedSteps } from "../../core/survey/sweep";
import { experimentOn } from "../document/default";
import { encodeLink } from "../link/link";
import { POOL_LIMITS } from "./collect-rows";
import { saidOf } from "./reason";
import { createPool } from "./sweep-rows";
import { poolTexts as pool, tableOf } from "./sweep-rows.test.data";

const document = experimentOn({
  layers: [{ weights: [[0.8], [-0.6]] }, { weights: [[0.5, -0.7]] }],
});
const other = experimentOn({ layers: [{ weights: [[0.5]] }] });
const link = encodeLink(document);
const rowOf = (seed: number, rule: RuleSpec = { name: "pair" }, widths = [4, 16, 64]): SweepRow =>
  finish(sweepSeedSteps(document, rule, widths, seed));
const lineOf = (row: SweepRow, experiment = link) => JSON.stringify({ experiment, ...row });

const rows = [rowOf(1), rowOf(1, { name: "subset-sum", maxSubset: 2 }), rowOf(2)];
const lines = rows.map((row) => `${lineOf(row)}\n`).join("");
const table = await tableOf(rows, link, ["Widths and errors", "made by hand"]);
const clean = {
  experiment: document,
  rows,
  draws: [],
  duplicates: 0,
  unsure: [],
  skipped: [],
  skippedCount: 0,
};

test("rows of the command come back as they were", () => {
  expect(pool([lines])).toEqual(clean);
  expect(pool([`\uFEFF${lines.replaceAll("\n", "\r\n\r\n")}`])).toEqual(clean);
});

test("a table comes back to the last bit, whichever marks the spreadsheet puts between its cells", () => {
  expect(pool([table])).toEqual(clean);
  expect(pool([table.replaceAll(",", "\t")])).toEqual(clean);
  const continental = table.replaceAll(",", ";").replace(/(;\d)\.(\d)/g, "$1,$2");
  expect(continental).toMatch(/;0,\d/);
  expect(pool([continental])).toEqual(clean);
});

test("many files are one pool, in any order and cut anywhere", async () => {
  const [first, second, third] = rows as [SweepRow, SweepRow, SweepRow];
  const pooled = pool([lineOf(third), await tableOf([second], link), lineOf(first)]);
  expect(pooled.skipped).toEqual([]);
  expect(new Set(pooled.rows)).toEqual(new Set(rows));
});

test("a draw that comes twice counts once", () => {
  const pooled = pool([lines, table]);
  expect(pooled.rows).toEqual(rows);
  // The table brings a row for each of three widths of three draws.
  expect(pooled.duplicates).toBe(9);
});

test("widths of one draw that come apart are put together", () => {
  const parts = [rowOf(5, { name: "pair" }, [4, 64]), rowOf(5, { name: "pair" }, [16])];
  const pooled = pool(parts.map((row) => lineOf(row)));
  expect(pooled.rows).toEqual([rowOf(5)]);
  expect(pooled.duplicates).toBe(0);
});

test("an exact error has the word over a sampled one", () => {
  const exact = rowOf(1);
  const sampled = { ...exact, exact: false, errors: exact.errors.map((error) => error * 0.9) };
  expect(pool([lineOf(sampled), lineOf(exact)]).rows).toEqual([exact]);
  expect(pool([lineOf(exact), lineOf(sampled)]).rows).toEqual([exact]);
});

test("bad lines are skipped with their place and reason, and the others count", () => {
  const row = rowOf(3);
  const bad = [
    "nonsense",
    "{",
    "[1, 2]",
    lineOf({ ...row, seed: -1 }),
    lineOf({ ...row, seed: 4, rule: "best" as "pair" }),
    lineOf({ ...row, widths: [4, 4, 64] }),
    lineOf({ ...row, errors: [0.1, 0.2] }),
    lineOf({ ...row, errors: [0.1, Number.NaN, 0.2] }),
    lineOf({ ...row, exact: "yes" as unknown as boolean }),
    lineOf(row, `${link.slice(0, -3)}AAA`),
    lineOf(row, encodeLink(other)),
    lineOf({ ...rowOf(1), errors: [9, 9, 9] }),
  ];
  const pooled = pool([`${lines}${bad.join("\n")}\n${lineOf(row)}`]);
  expect(pooled.rows).toEqual([...rows, row]);
  expect(pooled.skipped.map(({ source, line }) => [source, line])).toEqual(
    bad.map((_, i) => ["file 1", rows.length + 1 + i]),
  );
  expect(pooled.skipped.map(({ reason }) => saidOf(reason))).toEqual([
    "it is no row, no JSON and no link",
    "it is no row, no JSON and no link",
    "it is neither a row nor an experiment",
    "its seed is no whole number from 0",
    "its rule is not known",
    "its widths are no ascending pool sizes",
    "its errors are not one number for each width",
    "its errors are not one number for each width",
    "exact is neither true nor false",
    "its link is damaged",
    "it is of another experiment",
    "it disagrees with another row of seed 1",
  ]);
});

test("a bad line of a table is skipped", () => {
  const broken = table.replace(/,64,[^,]*,/, ",64,much,");
  const pooled = pool([broken]);
  expect(pooled.skipped).toEqual([
    { source: "file 1", line: 6, reason: { why: "column", column: "errors" } },
  ]);
  expect(pooled.rows[0]?.widths).toEqual([4, 16]);
});

describe("the experiment", () => {
  test("is the first one named, whatever its draw, rule and question", () => {
    const asked = { ...pointDocument(document, { name: "product" }, 99, 7), tolerance: 0.5 };
    const first = lineOf(rowOf(7), encodeLink(asked));
    const pooled = pool([`${first}\n${lines}${lineOf(rowOf(8), encodeLink(other))}`]);
    expect(pooled.experiment).toEqual(asked);
    expect(pooled.rows).toEqual([rowOf(7), ...rows]);
    expect(pooled.skipped).toEqual([{ source: "file 1", line: 5, reason: { why: "other" } }]);
  });

  test("need not be named", () => {
    const { experiment, rows: bare } = pool([rows.map((row) => JSON.stringify(row)).join("\n")]);
    expect(experiment).toBeNull();
    expect(bare).toEqual(rows);
  });
});

test("links are draws to be computed, each once", () => {
  const draws = [3, 4].map((seed) => pointDocument(document, { name: "product" }, seed, 50));
  const [first, second] = draws.map((draw) => encodeLink(draw)) as [string, string];
  const text = [`https://example.org/playground/${first}`, second, `${first}~theme=dark`].join(
    "\n",
  );
  expect(pool([text])).toEqual({
    ...clean,
    experiment: draws[0],
    rows: [],
    draws: draws.map((draw) => ({ document: draw, label: "" })),
    duplicates: 1,
  });
});

describe("any file", () => {
  const read = (pieces: string[]) => {
    const { read, pooled } = createPool();
    for (const [i, piece] of pieces.entries())
      if (!finish(read("it", piece, i === pieces.length - 1))) break;
    return pooled();
  };
  const reasonsOf = (pieces: string[]) =>
    read(pieces).skipped.map(({ line, reason }) => `${line ?? "–"}: ${saidOf(reason)}`);

  test("may come in pieces, cut anywhere", () => {
    for (const text of [lines, table, lines.replaceAll("\n", "\r\n")])
      for (const size of [1, 7, 100])
        expect(read(text.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [])).toEqual(clean);
  });

  test("that is empty or no text is refused in one sentence", () => {
    expect(reasonsOf([""])).toEqual(["–: it is empty"]);
    expect(reasonsOf([`PK\u0003\u0004\0\0${"\n".repeat(50)}`, lines])).toEqual([
      "–: it is no text",
    ]);
  });

  test("of one endless line is left before it fills the memory", () => {
    const piece = "x".repeat(POOL_LIMITS.line / 2 + 1);
    const endless = [lines, piece, piece, piece, lines];
    expect(reasonsOf(endless)).toEqual(["–: its line 4 is longer than any row"]);
    expect(read(endless).rows).toEqual(rows);
    expect(reasonsOf([`${piece}${piece}\n${lines}`])).toEqual(["1: it is longer than any row"]);
  });

  test("of nothing but bad lines is left after many of them, and few are named", () => {
    const pooled = read(["bad\n".repeat(2 * POOL_LIMITS.skipped), lines]);
    expect(pooled.skippedCount).toBe(POOL_LIMITS.skipped + 1);
    expect(pooled.skipped).toHaveLength(POOL_LIMITS.named);
    expect(pooled.rows).toEqual([]);
  });

  test("of more rows than the page holds is read up to there", () => {
    const row = JSON.stringify({ ...rowOf(0), seed: "?" });
    const many = Array.from({ length: 1000 }, (_, i) =>
      Array.from({ length: 110 }, (_, j) => row.replace('"?"', String(110 * i + j))).join("\n"),
    );
    const pooled = read(many.map((piece) => `${piece}\n`));
    expect(pooled.rows).toHaveLength(POOL_LIMITS.rows);
    expect(pooled.skipped).toEqual([{ source: "it", reason: { why: "rows" } }]);
  });
});
