import { parseArgs } from "node:util";

export const SECTIONS = ["search", "subset", "frames", "start", "sweep", "find", "reader"] as const;
export type Section = (typeof SECTIONS)[number];

export interface Options {
  readonly sections: readonly Section[];
  /** Leaves out what takes longest. */
  readonly quick: boolean;
  /** Runs whose median is shown. */
  readonly runs: number;
}

const USAGE = `npm run bench -- [${SECTIONS.join("|")} …] [--quick] [--runs N]`;

const isSection = (name: string): name is Section => SECTIONS.some((known) => known === name);

function fail(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

/** All sections when none is named. */
export function readOptions(args: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { quick: { type: "boolean" }, runs: { type: "string" } },
    });
    const runs = Number(values.runs ?? 5);
    if (!(Number.isInteger(runs) && runs >= 1)) fail("--runs must be a whole number from 1 on");
    const unknown = positionals.find((name) => !isSection(name));
    if (unknown !== undefined) fail(`there is no section ${unknown}`);
    const named = positionals.filter(isSection);
    return { sections: named.length > 0 ? named : SECTIONS, quick: values.quick ?? false, runs };
  } catch (reason) {
    return fail(reason instanceof Error ? reason.message : String(reason));
  }
}
