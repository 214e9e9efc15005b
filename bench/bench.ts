import { availableParallelism, loadavg } from "node:os";
import { drawInVectors } from "../src/core/random/random";
import { startVectors } from "../src/core/random/threefry-simd";
import { type Options, readOptions, type Section } from "./options";

drawInVectors(startVectors);

/** Loaded when asked for: a section brings its own peers. */
const sections: Record<Section, () => Promise<(options: Options) => Promise<void>>> = {
  search: async () => (await import("./sections/search")).benchSearch,
  subset: async () => (await import("./sections/subset")).benchSubset,
  frames: async () => (await import("./sections/frames")).benchFrames,
  start: async () => (await import("./sections/start")).benchStart,
  sweep: async () => (await import("./sections/sweep")).benchSweep,
  find: async () => (await import("./sections/find")).benchFind,
  reader: async () => (await import("./sections/reader")).benchReader,
};

const options = readOptions(process.argv.slice(2));
const load = loadavg()[0]?.toFixed(1);
console.log(
  `${availableParallelism()} cores, Node ${process.version.slice(1)}, load ${load} at the start. Medians over runs: ${options.runs}. Trust the ratios of one run only.`,
);
for (const name of options.sections) {
  const bench = await sections[name]();
  await bench(options);
}
