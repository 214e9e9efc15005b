import { finish } from "../../src/core/construct/prune";
import { searchOf } from "../../src/core/construct/rules/registry";
import type { SubsetRule } from "../../src/core/construct/rules/rule";
import { draw, STREAM } from "../../src/core/random/random";
import type { Options } from "../options";
import { digits, median, printTable, printTitle, times } from "../table";
import { nanosecondsEach } from "../timing";

const SIZES = [16, 24, 30];
const WEIGHT = 0.7;

/** Neurons that all fire on positive inputs. */
function pool(size: number): { a: Float64Array; b: Float64Array } {
  const a = new Float64Array(size);
  const b = new Float64Array(size);
  for (let t = 0; t < size; t++) {
    a[t] = Math.abs(draw(14, STREAM.parent, 2 * t));
    b[t] = draw(14, STREAM.parent, 2 * t + 1);
  }
  return { a, b };
}

const all = searchOf({ name: "subset-sum" }) as SubsetRule;

function search(size: number): number {
  const { a, b } = pool(size);
  const slot = all.search(WEIGHT, "+");
  finish(slot.scan(a, b, 0, size));
  return slot.records().choices.at(-1)?.error ?? Number.NaN;
}

/** Milliseconds for the best subset of m neurons of one slot, with the best of every smaller m on the way. */
export async function benchSubset({ runs }: Options): Promise<void> {
  const milliseconds: number[] = [];
  for (const size of SIZES) {
    const timings: number[] = [];
    for (let run = 0; run < runs; run++)
      timings.push((await nanosecondsEach(1, () => search(size))) / 1e6);
    milliseconds.push(median(timings));
  }
  printTitle(
    "Subset sum: ms a slot, one core, Node",
    "The best of 2^m subsets, and on the way the best at every smaller m.",
  );
  printTable(
    ["m", "ms", "subsets", "error", "of the one before"],
    SIZES.map((size, i) => [
      String(size),
      digits(milliseconds[i]),
      (2 ** size).toLocaleString("en"),
      search(size).toExponential(1),
      i === 0 ? "" : times(milliseconds[i] / milliseconds[i - 1]),
    ]),
  );
}
