import { describe, expect, test } from "vitest";
import { finish } from "../../core/construct/prune";
import { pointDocument, sweepSeedSteps } from "../../core/survey/sweep";
import { DEFAULT_DOCUMENT } from "../document/default";
import { encodeLink } from "../link/link";
import { saidOf } from "./reason";
import { poolTexts as pool } from "./sweep-rows.test.data";

const PAGE = "https://prof.example.org/ticket/";
const LINK = "#1AQECBAcDAAAAAOgHBwEBCAUA6AP0AQCnRPCF";
const POINT = {
  seed: 0,
  rule: "pair",
  widths: [16],
  errors: [0.678678274],
  exact: true,
  certificates: [1.229978704],
  kept: [12],
  parentWeights: [192],
};
const HEAD = ["rule", "seed", "width", "error", "exact", "certificate", "kept", "parentWeights"];

/** A table as a spreadsheet of some language saves it. */
const tableIn = (mark: string, exact: string, decimal: string) =>
  [HEAD, ["pair", 0, 16, `0${decimal}678678274`, exact, `1${decimal}229978704`, 12, 192]]
    .map((cells) => `${cells.join(mark)}\r\n`)
    .join("");

const expectPoint = (text: string, unsure: string[] = []) =>
  expect(pool([text])).toMatchObject({ rows: [POINT], unsure, skipped: [] });

describe("a table of rows", () => {
  test.each([
    ["English", "TRUE"],
    ["German", "WAHR"],
    ["French", "VRAI"],
    ["Spanish", "VERDADERO"],
    ["Italian", "VERO"],
    ["Portuguese", "VERDADEIRO"],
    ["Dutch", "WAAR"],
    ["Swedish", "SANT"],
    ["Danish", "SAND"],
    ["Norwegian", "SANN"],
    ["Finnish", "TOSI"],
    ["Polish", "PRAWDA"],
    ["Czech", "PRAVDA"],
    ["Hungarian", "IGAZ"],
    ["Russian", "ИСТИНА"],
    ["Ukrainian", "ІСТИНА"],
    ["Turkish", "DOĞRU"],
    ["Greek", "ΑΛΗΘΗΣ"],
    ["Romanian", "ADEVĂRAT"],
    ["a database", "1"],
    ["R", "T"],
  ])("comes as spreadsheets in %s save it", (_, exact) => {
    expectPoint(tableIn(";", exact, ","));
    expectPoint(tableIn("\t", exact, ","));
    expectPoint(tableIn(",", exact, "."));
    expectPoint(`sep=;\n${tableIn(";", exact, ",")}`);
    expectPoint(tableIn(",", exact, ".").replaceAll("\r\n", "\r"));
    expectPoint(`\uFEFF${tableIn(",", exact, ".").replace(/[^,\r\n]+/g, '"$&"')}`);
    expectPoint(
      tableIn(",", exact, ".")
        .replace("0.678678274", '"0,678678274"')
        .replace("1.229978704", '"1,229978704"'),
    );
  });

  test("in a language that is not known counts as sampled, and says so", () => {
    expect(pool([tableIn(";", "ჭეშმარიტი", ",")])).toMatchObject({
      rows: [{ ...POINT, exact: false }],
      unsure: ["ჭეშმარიტი"],
      skipped: [],
    });
    expect(pool([tableIn(";", "FALSCH", ",")]).rows).toEqual([{ ...POINT, exact: false }]);
  });

  test("comes as R writes it, with names of rows and NA where nothing applies", () => {
    const names =
      '"rule","maxSubset","seed","width","error","exact","certificate","kept","parentWeights"';
    const row = '"1","pair",NA,0,16,0.678678274,TRUE,1.229978704,12,192';
    expectPoint(`"",${names}\n${row}\n`);
    expectPoint(`${names}\n${row}\n`);
    expectPoint(`${names.replaceAll(",", " ")}\n${row.replaceAll(",", " ")}\n`);
  });

  test("may have its columns in another order, with others between, and a quotation of two lines", () => {
    expectPoint(
      `Note,Parent weights,kept,certificate,exact,error,width,seed,rule\n"two\nlines, ""quoted""",192,12,1.229978704,TRUE,0.678678274,16,0,pair\n`,
    );
  });

  test("groups thousands as its language does", () => {
    const wide = { ...POINT, widths: [16_384], parentWeights: [196_608] };
    const cells = (mark: string, decimal: string) =>
      tableIn(";", "1", decimal)
        .replace(";16;", `;16${mark}384;`)
        .replace(";192", `;196${mark}608`);
    for (const text of [cells(".", ","), cells(",", "."), cells("\u202f", ","), cells("’", ".")])
      expect(pool([text])).toMatchObject({ rows: [wide], skipped: [] });
  });

  test("that a spreadsheet has rounded agrees with the row itself, and the row has the word", () => {
    const own = finish(sweepSeedSteps(DEFAULT_DOCUMENT, { name: "pair" }, [16], 0));
    const error = own.errors[0] ?? Number.NaN;
    const rounded = JSON.stringify({ ...own, errors: [Number(error.toPrecision(9))] });
    const whole = JSON.stringify(own);
    for (const text of [`${rounded}\n${whole}`, `${whole}\n${rounded}`])
      expect(pool([text])).toMatchObject({ rows: [own], duplicates: 1, skipped: [] });
    const other = JSON.stringify({ ...own, errors: [error * 1.00001] });
    expect(pool([`${whole}\n${other}`]).skippedCount).toBe(1);
  });
});

describe("a link in a text", () => {
  const document = pool([LINK]).draws[0]?.document;
  const drawOf = (seed: number) => pointDocument(DEFAULT_DOCUMENT, { name: "product" }, seed, 50);
  const linkOf = (seed: number) => PAGE + encodeLink(drawOf(seed));
  const found = (text: string) => {
    const { draws, skipped, duplicates } = pool([text]);
    expect(duplicates).toBe(0);
    return { draws, said: skipped.map(({ line, reason }) => `${line}: ${saidOf(reason)}`) };
  };

  test.each([
    [`Timestamp,Your link\n2026/11/30 10:00:11,${PAGE}${LINK}\n`, "2026/11/30 10:00:11"],
    [`"Timestamp","Your link"\r\n"2026/11/30","${PAGE}${LINK}"\r\n`, "2026/11/30"],
    [`10:00:11 Student 1: ${PAGE}${LINK}`, "10:00:11 Student 1"],
    [`1. ${PAGE}${LINK}`, "1"],
    [`#1 Ann: ${PAGE}${LINK}`, "1 Ann"],
    [`- [Ann’s net](${PAGE}${LINK}), done`, "Ann’s net, done"],
    [`| Ann | ${PAGE}${LINK} |\n|---|---|`, "Ann"],
    [`Ann <${PAGE}${LINK}>`, "Ann"],
    [`<li><a href="${PAGE}${LINK}">Ann</a></li>`, "Ann"],
    [`[${PAGE}${LINK}](${PAGE}${LINK})`, ""],
    [`Ann\t${PAGE}${LINK}\t3`, "Ann, 3"],
    [`${PAGE}${LINK}:~:text=Largest%20error`, ""],
    [`Ann: ${PAGE}${LINK}. See you!`, "Ann: See you!"],
    [`Ann: https://safe.example/?url=${encodeURIComponent(PAGE + LINK)}&data=05%7C01`, "Ann"],
    [`> Ann: ${PAGE}${LINK.slice(0, 20)}\n> ${LINK.slice(20)}`, "Ann"],
    [`Ann: ${PAGE}${LINK.slice(0, 20)}=\n${LINK.slice(20)} and more`, "Ann"],
    [`Ann: ${PAGE}${LINK.slice(0, 20)} ${LINK.slice(20)}`, "Ann"],
    [`Ann: ${PAGE}${LINK.slice(0, 20)}\u200b${LINK.slice(20)}`, "Ann"],
    [`Ann: ${PAGE}${LINK}&amp;x`, "Ann"],
    [`${PAGE}?a=1&amp;b=2${LINK}~lesson=both)`, ""],
  ])("is found, and what is beside it is its label: %s", (text, label) => {
    expect(found(text)).toEqual({
      draws: [{ document, label: expect.stringContaining(label) }],
      said: [],
    });
  });

  test("may be one of several in a line, each with its own label", () => {
    const { draws, said } = found(`Ann ${linkOf(1)}, Bob: ${linkOf(2)}; ${linkOf(3)}`);
    expect(said).toEqual([]);
    expect(draws.map(({ document: { parent } }) => parent)).toEqual(
      [1, 2, 3].map((seed) => drawOf(seed).parent),
    );
    expect(draws.slice(0, 2).map(({ label }) => label)).toEqual(["Ann", "Bob"]);
  });

  test("that is cut at its last underscore is whole again", () => {
    const { draws, said } = found(
      `Ann: ${PAGE}#1AQEABAdOAAAAAOgHBwEACAUA6AP0AQAS7mk\nBob: ${linkOf(78)}`,
    );
    expect(draws[0]?.document.parent).toMatchObject({ seed: 78 });
    expect(said).toEqual([]);
  });

  test("that is damaged is counted with its line, and so is what has no link", () => {
    const text = [
      "Results",
      "Ann: thanks",
      `Bob: ${linkOf(1).slice(0, -9)}`,
      "",
      "bye now",
      linkOf(2),
    ];
    expect(found(text.join("\n"))).toMatchObject({
      draws: [{ label: "" }],
      said: [
        "1: it is no row, no JSON and no link",
        "2: it is no row, no JSON and no link",
        "3: its link is damaged",
        "5: it is no row, no JSON and no link",
      ],
    });
  });

  test("is looked for in bounded work", () => {
    const pieces = [
      "#1",
      "#1 ",
      "https://",
      "#1AAAAAAAA ",
      `${LINK}x `,
      "%231",
      "%231AAAAAAAA",
      "<",
      "&amp;",
      '"',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.floor(50_000 / piece.length));
      expect(pool([text, `${text}\n`.repeat(3)]).rows).toEqual([]);
    }
  });
});
