import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { RULE_NAMES } from "../core/construct/rules/registry";
import { isPoolSize } from "../core/reader/address";
import { readNetwork } from "../core/reader/import";
import { READER_RULES } from "../core/reader/rules";
import { inputsOf } from "../core/reader/target";
import { BUILT_IN } from "../core/reader/targets";
import { callersFile, type Manual, runCommand } from "./input";
import { InputError } from "./input-error";
import { imagesOf, mnist, readIdxFile } from "./mnist";
import { print } from "./output";
import { readerReport } from "./reader-report";
import { mustBe } from "./refusals";

const USAGE = `usage: npm run -s reader -- [FILE.safetensors | FILE.json | ${BUILT_IN.map(({ name }) => name).join(" | ")}]
  --rule pair | product | subset-sum   the selection rule (subset-sum)
  --k N                                neurons of a pool (${RULE_NAMES.map((name) => `${READER_RULES[name].usualWidth} for ${name}`).join(", ")})
  --seed N                             of the parent (1)
  --images FILE --labels FILE          IDX files (the 10 000 test images of MNIST)
Finds a ReLU network without biases in a random parent and prints one JSON object.
The network is ${BUILT_IN[0]?.name} when none is named.`;

const text = { type: "string" } as const;
const FLAGS = {
  rule: { ...text, default: "subset-sum" },
  k: text,
  seed: { ...text, default: "1" },
  images: text,
  labels: text,
};

const MANUAL: Manual = { help: () => USAGE, options: Object.keys(FLAGS) };

function options(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: FLAGS,
    });
    return { ...values, positionals };
  } catch (error) {
    throw new InputError(
      `${(error as Error).message} npm run -s reader -- --help says what there is.`,
    );
  }
}

function bytesOf(name: string): Uint8Array {
  const built = BUILT_IN.find((known) => known.name === name);
  const path = built
    ? fileURLToPath(new URL(`../../public/${built.file}`, import.meta.url))
    : callersFile(name);
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`${name} must be a readable file (${code}).`);
  }
}

function wholeNumber(name: string, text: string, is: (value: number) => boolean, what: string) {
  const value = Number(text);
  if (text.trim() === "" || !is(value))
    throw new InputError(`--${name} must be ${what}, not ${text}.`);
  return value;
}

const isSeed = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= 0xffffffff;

function labelledImages(images: string | undefined, labels: string | undefined) {
  if (images === undefined && labels === undefined) return mnist("t10k");
  if (images === undefined || labels === undefined)
    throw new InputError("--images and --labels must come together.");
  return {
    images: imagesOf(readIdxFile(callersFile(images))),
    labels: readIdxFile(callersFile(labels)).bytes,
  };
}

await runCommand((args) => {
  const { positionals, ...given } = options(args);
  const [source = BUILT_IN[0]?.name ?? "", ...more] = positionals;
  if (more.length > 0) throw new InputError("there must be at most one network.");
  const rule = RULE_NAMES.find((name) => name === given.rule);
  if (!rule) throw new InputError(`--rule must be ${RULE_NAMES.join(" or ")}, not ${given.rule}.`);
  const k = given.k ?? String(READER_RULES[rule].usualWidth);
  const poolSize = wholeNumber("k", k, isPoolSize, "a whole number from 1 to 16777216");
  const seed = wholeNumber("seed", given.seed, isSeed, "a whole number from 0 to 4294967295");
  const file = bytesOf(source);
  const imported = readNetwork(file);
  if ("why" in imported) throw new InputError(`${source} ${mustBe(imported)}.`);
  const { images, labels } = labelledImages(given.images, given.labels);
  const inputs = inputsOf(imported.target);
  if (images.size !== inputs || images.count !== labels.length)
    throw new InputError(
      `the images must have ${inputs} pixels and as many labels: there are ${images.count} of ${images.size} and ${labels.length}.`,
    );
  const report = readerReport(source, file, imported, { seed, rule, poolSize }, { images, labels });
  return print(`${JSON.stringify(report)}\n`);
}, MANUAL);
