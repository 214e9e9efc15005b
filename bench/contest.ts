import type { Hunt } from "./hunts";

export interface Timing {
  /** Per neuron and weight. */
  readonly nanoseconds: number;
  /** Whether all slots have core's winners; null for a search of other random numbers. */
  readonly same: boolean | null;
}

export interface Contestant {
  readonly name: string;
  measure(hunt: Hunt): Promise<Timing>;
}

/** Everyone's timings by contestant and hunt, taken in turns: what slows the machine down slows all of them. */
export async function compete(
  contestants: readonly Contestant[],
  hunts: readonly Hunt[],
  runs: number,
): Promise<Timing[][][]> {
  const timings = contestants.map(() => hunts.map((): Timing[] => []));
  for (const [h, hunt] of hunts.entries())
    for (let run = 0; run < runs; run++)
      for (const [c, contestant] of contestants.entries())
        timings[c][h].push(await contestant.measure(hunt));
  return timings;
}
