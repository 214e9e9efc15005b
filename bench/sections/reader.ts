import { readFileSync } from "node:fs";
import type { RuleName } from "../../src/core/construct/rules/rule";
import { slopeErrors } from "../../src/core/reader/certificate";
import { type Readings, readSteps } from "../../src/core/reader/forward";
import { readNetwork } from "../../src/core/reader/import";
import type { Digits } from "../../src/core/reader/parts";
import { randomMask } from "../../src/core/reader/random-mask";
import { accuracyOf } from "../../src/core/reader/score";
import { searchSteps } from "../../src/core/reader/search";
import type { Target } from "../../src/core/reader/target";
import { BUILT_IN, type BuiltIn } from "../../src/core/reader/targets";
import { edgesKept, ticketAt, transplant } from "../../src/core/reader/ticket";
import { mnist } from "../../src/shell/mnist";
import type { Options } from "../options";
import { digits, median, printTable, printTitle } from "../table";
import { clock, run } from "./reader-clock";
import { benchPaper } from "./reader-paper";

const WIDTHS: Readonly<Record<RuleName, readonly number[]>> = {
  pair: [256, 1024, 4096],
  product: [16, 64, 256, 1024],
  "subset-sum": [12, 16, 24, 32],
};
const QUICK: Readonly<Record<RuleName, readonly number[]>> = {
  pair: [1024],
  product: [256],
  "subset-sum": [24],
};
const RULES = Object.keys(WIDTHS) as RuleName[];

export function targetOf({ name, file }: BuiltIn): Target {
  const read = readNetwork(readFileSync(`public/${file}`));
  if ("why" in read) throw new Error(`${name}: ${read.why}`);
  return read.target;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;

/** One row of the table: medians over as many draws as there are runs. */
function row(
  target: Target,
  test: Digits,
  rule: RuleName,
  poolSize: number,
  runs: number,
): string[] {
  const share = (network: Target): number => {
    const readings: Readings = run(readSteps(network, test.images));
    return accuracyOf(readings, test.labels).share;
  };
  const draws = Array.from({ length: runs }, (_, at) => {
    const question = { seed: at + 1, rule, poolSize };
    const { result, seconds } = clock(searchSteps(target, question));
    const ticket = ticketAt(target, question, [result], poolSize);
    const next = share(transplant(ticket, at + 2));
    const random = share(randomMask(ticket, at + 1));
    const { mean, largest } = slopeErrors(target, ticket.network);
    return {
      seconds,
      mean,
      largest,
      accuracy: share(ticket.network),
      next,
      random,
      kept: edgesKept(ticket),
    };
  });
  const middle = (of: (draw: (typeof draws)[0]) => number): number => median(draws.map(of));
  return [
    rule,
    String(poolSize),
    digits(middle(({ mean }) => mean)),
    digits(middle(({ largest }) => largest)),
    percent(middle(({ accuracy }) => accuracy)),
    percent(middle(({ next }) => next)),
    percent(middle(({ random }) => random)),
    digits(middle(({ kept }) => kept)),
    digits(middle(({ seconds }) => seconds)),
  ];
}

/** Rules and widths on the networks that come with the page, and the published experiment. */
export async function benchReader({ quick, runs }: Options): Promise<void> {
  const test = mnist("t10k");
  for (const built of quick ? BUILT_IN.slice(0, 1) : BUILT_IN) {
    const target = targetOf(built);
    const reading = clock(readSteps(target, test.images));
    const share = accuracyOf(reading.result, test.labels).share;
    printTitle(
      `Reader ${built.name}: a ticket for every weight, one core, Node`,
      `Medians over ${runs} draws; the target reads ${percent(share)} of 10 000 test images in ${digits(reading.seconds)} s. Seconds of processor time for the search.`,
    );
    const head = [
      "rule",
      "k",
      "mean error",
      "largest",
      "accuracy",
      "next draw",
      "random mask",
      "kept",
      "s",
    ];
    const rows = RULES.flatMap((rule) =>
      (quick ? QUICK : WIDTHS)[rule].map((poolSize) => row(target, test, rule, poolSize, runs)),
    );
    printTable(head, rows);
  }
  benchPaper(targetOf(BUILT_IN[1] as BuiltIn), test);
}
