import { isListed } from "../core/construct/parent";
import { finish } from "../core/construct/prune";
import type { RuleSpec } from "../core/construct/rules/rule";
import type { Experiment } from "../core/experiment/experiment";
import { sweepSeedSteps } from "../core/survey/sweep";
import { encodeLink } from "../state/link/link";
import { openInput, runCommand } from "./input";
import { InputError } from "./input-error";
import { showProgress } from "./progress";
import { openRows } from "./sweep-file";
import { MANUAL, readOptions } from "./sweep-options";

interface Point {
  readonly seed: number;
  readonly rule: RuleSpec;
}

/** The beginning of a point's row, up to the first number that has to be computed. */
const rowStart = (experiment: string, widths: readonly number[], { seed, rule }: Point): string =>
  JSON.stringify({
    experiment,
    seed,
    rule: rule.name,
    ...(rule.maxSubset !== undefined && { maxSubset: rule.maxSubset }),
    widths,
  }).slice(0, -1);

function openDocument(source: string): Experiment {
  const { document, ignored } = openInput(source);
  if (isListed(document.parent))
    throw new InputError("parent must be drawn from a seed: listed pairs have no other draws.");
  if (ignored.length > 0) process.stderr.write(`ignored: ${ignored.join(", ")}\n`);
  return document;
}

await runCommand(async (args) => {
  const { source, rules, widths, firstSeed, seedCount, out } = readOptions(args);
  const document = openDocument(source);
  const experiment = encodeLink(document);
  const of = seedCount * rules.length;
  const pointAt = (i: number): Point => ({
    seed: firstSeed + Math.floor(i / rules.length),
    rule: rules[i % rules.length],
  });
  const startAt = (i: number) => (i < of ? `${rowStart(experiment, widths, pointAt(i))},` : null);
  const file = openRows(out, startAt);
  const { known } = file;
  const progress = showProgress(of, known);
  progress(known);
  for (let i = known; i < of; i++) {
    const { seed, rule } = pointAt(i);
    const row = finish(sweepSeedSteps(document, rule, widths, seed));
    const line = JSON.stringify({ experiment, ...row });
    await file.append(line);
    progress(i + 1);
  }
  file.close();
}, MANUAL);
