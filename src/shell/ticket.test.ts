import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../core/task/targets";
import { experimentOn } from "../state/document/default";
import { encodeLink } from "../state/link/link";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ticket-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NPM = ["npm", "--prefix", process.cwd(), "run", "-s", "ticket", "--"];
/** What npm runs, without npm's own second. */
const BARE = [process.execPath, "--import", "tsx", join(process.cwd(), "src/shell/ticket.ts")];

/** Runs the command in `folder`; tsx is found from the package's own folder. */
function ticket(args: string[], input = "", command = BARE) {
  const [program, ...rest] = command as [string, ...string[]];
  const { status, stdout, stderr } = spawnSync(program, [...rest, ...args], {
    cwd: command === NPM ? folder : process.cwd(),
    input,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: folder },
  });
  // npm may warn about its own configuration.
  const complaint = stderr.replace(/^npm warn .*\n/gm, "");
  return { status, stdout, complaint, json: () => JSON.parse(stdout) };
}

const question = { tolerance: 0.1, failureProbability: 0.05, domain: "cube" };
const TIMEOUT = 60_000;

describe("worked out at the blackboard,", () => {
  // f(x) = x/2 has one weight and two slots, each with the same pool of four pairs (a, b). The pair rule looks near (½, 1)
  // for x > 0 and near (−½, −1) for x < 0, only among neurons whose a has the sign of x:
  //   neuron 0 (½, ¾): distance max(0, ¼) = ¼, slope 3/8      neuron 1 (−½, −1): distance 0, slope ½
  //   neuron 2 (¼, 1): distance ¼ too, so the lower index wins   neuron 3 (−1, −3/8): distance max(½, 5/8)
  // So f − ticket is x/8 for x > 0 and 0 for x < 0: the sup error is 1/8, at x = 1.
  test(
    "one weight by the pair rule",
    () => {
      const document = {
        version: 1,
        target: { layers: [{ weights: [[0.5]] }] },
        parent: {
          listed: [
            [0.5, 0.75],
            [-0.5, -1],
            [0.25, 1],
            [-1, -0.375],
          ],
        },
        rule: { name: "pair" },
        ...question,
      };
      const { status, complaint, json } = ticket(["-"], JSON.stringify(document));
      expect({ status, complaint }).toEqual({ status: 0, complaint: "" });
      const slot = { layer: 0, unit: 0, input: 0, weight: 1 / 2 };
      const { error, link, ticket: found, ...rest } = json();
      expect(rest).toEqual({
        document,
        // One pool of four, with one edge in and one edge out of each neuron.
        parent: { depth: 2, widths: [1, 4, 1], weights: 4 * 2 },
        precision: "float64",
        ignored: [],
      });
      expect(link).toMatch(/^#1[\w-]+$/);
      expect(found).toEqual({
        kept: 2 + 2,
        fingerprint: expect.stringMatching(/^[a-z]+(-[a-z]+){3}$/),
        slots: [
          { ...slot, sign: "+", neurons: [0], slope: 3 / 8, error: 1 / 8 },
          { ...slot, sign: "-", neurons: [1], slope: 1 / 2, error: 0 },
        ],
      });
      expect(error).toEqual({
        sampled: 1 / 8,
        exact: 1 / 8,
        certificate: expect.closeTo(1 / 8, 10),
        at: [1],
        domain: "cube",
      });
      expect(error.certificate).toBeGreaterThanOrEqual(1 / 8);
    },
    TIMEOUT,
  );

  // f(x) = ½σ(¾x) + ½σ(−¾x) = ⅜|x|. The products ab of the pool are ½, ¼ (a > 0), ½, −¾ (a < 0), −¾ (a > 0).
  //   ¾ on x > 0: ½ + ¼ = ¾ exactly, neurons 0 and 1.       ¾ on x < 0: ½ is nearest (−¾, 0 and −¼ are further): off by ¼.
  //   −¾ on x > 0: neuron 4 exactly.   −¾ on x < 0: neuron 3 exactly.   Second layer, x > 0 only: ½ by neuron 0, twice.
  // The one slope that is off belongs to a unit that ReLU silences there: the sup error is 0 though a slot is off by ¼.
  // The certificate cannot know that: Δ = ¼ times the slope ½ behind it.
  test(
    "two layers by subset sums",
    () => {
      const listed = [
        [0.5, 1],
        [0.5, 0.5],
        [-0.5, -1],
        [-1, 0.75],
        [1, -0.75],
      ];
      const target = { layers: [{ weights: [[0.75], [-0.75]] }, { weights: [[0.5, 0.5]] }] };
      const document = { version: 1, target, parent: { listed }, rule: { name: "subset-sum" } };
      const { json } = ticket(["-"], JSON.stringify({ ...document, ...question }));
      const { document: normal, parent, ticket: found, error } = json();
      expect(normal.rule).toEqual({ name: "subset-sum", maxSubset: "all" });
      // Two pools of five behind the input, two before the output.
      expect(parent).toEqual({ depth: 4, widths: [1, 10, 2, 10, 1], weights: 4 * 5 * 2 });
      const first = { layer: 0, input: 0 };
      const second = { layer: 1, unit: 0, sign: "+", weight: 1 / 2, neurons: [0] };
      expect(found.slots).toEqual([
        { ...first, unit: 0, sign: "+", weight: 3 / 4, neurons: [0, 1], slope: 3 / 4, error: 0 },
        { ...first, unit: 0, sign: "-", weight: 3 / 4, neurons: [2], slope: 1 / 2, error: 1 / 4 },
        { ...first, unit: 1, sign: "+", weight: -3 / 4, neurons: [4], slope: -3 / 4, error: 0 },
        { ...first, unit: 1, sign: "-", weight: -3 / 4, neurons: [3], slope: -3 / 4, error: 0 },
        { ...second, input: 0, slope: 1 / 2, error: 0 },
        { ...second, input: 1, slope: 1 / 2, error: 0 },
      ]);
      // Seven kept neurons, an edge in and an edge out of each.
      expect(found.kept).toBe(7 * 2);
      expect(error).toMatchObject({ sampled: 0, exact: 0 });
      expect(error.certificate).toBeCloseTo((1 / 2) * (1 / 4), 10);
    },
    TIMEOUT,
  );

  // f = σ(x + 1/4) with the bias as a weight on the constant 1: only its + slot counts. Width 1 of the pool leaves (½, ½):
  // product ¼ for every + slot and nothing for the − slot of x, whose weight 1 is then off by 1.
  // The output weight 1 is 1/4 as well. A pick takes the gadget of the bias away.
  test(
    "a bias, a narrower pool, the empty gadget and a gadget by hand",
    () => {
      const document = {
        version: 1,
        target: { layers: [{ weights: [[1]], biases: [0.25] }, { weights: [[1]] }] },
        parent: {
          listed: [
            [0.5, 0.5],
            [-1, -1],
          ],
          poolSize: 1,
        },
        rule: { name: "product" },
        picks: [{ layer: 0, unit: 0, input: "constant", sign: "+", neurons: [] }],
        ...question,
      };
      const { json } = ticket(["-"], JSON.stringify(document));
      const { ticket: found, parent } = json();
      expect(parent).toEqual({ depth: 4, widths: [2, 2, 1, 1, 1], weights: 3 * 2 });
      const first = { layer: 0, unit: 0 };
      expect(found.slots).toEqual([
        { ...first, input: 0, sign: "+", weight: 1, neurons: [0], slope: 1 / 4, error: 3 / 4 },
        { ...first, input: 0, sign: "-", weight: 1, neurons: [], slope: 0, error: 1 },
        {
          ...first,
          input: "constant",
          sign: "+",
          weight: 1 / 4,
          neurons: [],
          slope: 0,
          error: 1 / 4,
        },
        {
          layer: 1,
          unit: 0,
          input: 0,
          sign: "+",
          weight: 1,
          neurons: [0],
          slope: 1 / 4,
          error: 3 / 4,
        },
      ]);
      expect(found.kept).toBe(2 * 2);
    },
    TIMEOUT,
  );
});

describe("the command", () => {
  const document = experimentOn((EXAMPLES[2] as (typeof EXAMPLES)[0]).target);

  test(
    "prints the same bytes for a file, standard input and a link",
    () => {
      const text = JSON.stringify(document);
      mkdirSync(join(folder, "sub"));
      writeFileSync(join(folder, "sub/abs.json"), `\uFEFF${text}`);
      const link = encodeLink(document, { theme: "dark", frame: 4 });
      const runs = [
        ticket(["sub/abs.json"], "", NPM),
        ticket(["sub/abs.json"]),
        ticket(["-"], text),
        ticket([link]),
        ticket([`https://example.org/app/${link}`]),
      ];
      for (const { status, stdout } of runs) {
        expect(status).toBe(0);
        expect(stdout).toBe(runs[0]?.stdout);
      }
      const { document: normal, link: own } = runs[0]?.json() ?? {};
      expect(normal).toEqual(document);
      expect(ticket([own]).stdout).toBe(runs[0]?.stdout);
    },
    TIMEOUT,
  );

  test(
    "takes a network of any kind as the target of the first experiment",
    () => {
      const layers = [{ weights: [[0.5], [-0.25]], bias: [0.125, 0] }, { weights: [[1, 0.5]] }];
      const target = {
        layers: [{ weights: [[0.5], [-0.25]], biases: [0.125, 0] }, { weights: [[1, 0.5]] }],
      };
      const own = ticket(["-"], JSON.stringify({ layers }));
      expect({ status: own.status, complaint: own.complaint }).toEqual({
        status: 0,
        complaint: "",
      });
      expect(own.json().document).toEqual(experimentOn(target));
      const keras =
        "[array([[0.5, -0.25]], dtype=float32), array([0.125, 0.], dtype=float32), array([[1. ], [0.5]])]";
      const foreign = ticket(["-"], keras);
      expect(foreign.stdout).toBe(own.stdout);
      expect(foreign.complaint).toMatch(/^note: The matrices are read .*\nnote: The text names no/);
    },
    TIMEOUT,
  );

  test(
    "lists unknown keys and damaged parts of a link as ignored",
    () => {
      const noted = JSON.stringify({ ...document, note: 1, rule: { name: "pair", why: 2 } });
      expect(ticket(["-"], noted).json().ignored).toEqual(["rule.why", "note"]);
      const cut = ticket([encodeLink(document).slice(0, -3)]).json();
      expect(cut.ignored).toEqual(["the end of the link"]);
      expect(cut.document).toEqual(document);
    },
    TIMEOUT,
  );

  test.each([
    [
      "a wrong weight",
      ["-"],
      '{"version":1,"target":{"layers":[{"weights":[[9]]}]}}',
      /^target\.layers\[0\]\.weights\[0\]\[0\] must be a number from −4 to 4, not 9\.$/,
    ],
    [
      "a missing entry",
      ["-"],
      '{"version":1,"target":{"layers":[{"weights":[[1]]}]}}',
      /^parent must be an object/,
    ],
    ["a broken text", ["-"], "{\n[1}", /^“\[” does not belong at line 2, column 1\.$/],
    [
      "no file",
      ["missing.json"],
      "",
      /^missing\.json must be a readable file, a link or - \(ENOENT\)\.$/,
    ],
    [
      "a link of another version",
      ["#2AAAA"],
      "",
      /^the link must have a fragment that begins with #1\.$/,
    ],
    ["no argument", [], "", /^usage: npm run -s ticket -- FILE\.json \| LINK \| -$/],
  ])(
    "answers %s with exit code 2 and one line that says what must be",
    (_, args, input, line) => {
      const { status, stdout, complaint } = ticket(args, input);
      expect(status).toBe(2);
      expect(stdout).toBe("");
      expect(complaint.endsWith("\n")).toBe(true);
      expect(complaint.trimEnd()).toMatch(line);
    },
    TIMEOUT,
  );
});
