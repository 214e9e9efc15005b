import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { networkFile } from "../src/core/reader/export.ts";
import { readSteps } from "../src/core/reader/forward.ts";
import { accuracyOf } from "../src/core/reader/score.ts";
import type { Target } from "../src/core/reader/target.ts";
import { BUILT_IN, type BuiltIn } from "../src/core/reader/targets.ts";
import { trainSteps } from "../src/core/reader/train.ts";
import { mnist } from "../src/shell/mnist.ts";

const training = mnist("train");
const test = mnist("t10k");

function train({ name, plan }: BuiltIn): Target {
  const steps = trainSteps(training.images, training.labels, plan);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const { seen, of, right } = step.value;
    if (seen % training.images.count === 0)
      console.log(
        `${name}: ${seen / training.images.count} of ${of / training.images.count} epochs, ${right} of the last batch`,
      );
  }
}

function accuracy(target: Target): string {
  const steps = readSteps(target, test.images);
  for (;;) {
    const step = steps.next();
    if (step.done) return accuracyOf(step.value, test.labels).share.toFixed(4);
  }
}

/** Trains the networks that come with the page, or those whose names are given, and writes their files. */
const names = process.argv.slice(2);
for (const built of BUILT_IN.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const start = performance.now();
  const target = train(built);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const share = accuracy(target);
  const { seed, epochs } = built.plan;
  const file = networkFile(target, {
    trained: `MNIST, ${epochs} epochs of Adam, seed ${seed}`,
    accuracy: `${share} of 10 000 test images`,
  });
  const path = `public/${built.file}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file);
  console.log(
    `${built.name}: ${share} of the test images, ${seconds} s, ${file.length} bytes in ${path}`,
  );
}
