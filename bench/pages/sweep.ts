import { drawInVectors } from "../../src/core/random/random";
import { startVectors } from "../../src/core/random/threefry-simd";
import type { SweepSpec } from "../../src/core/survey/sweep";
import { createEngine } from "../../src/engine/client";

drawInVectors(startVectors);

export interface Swept {
  /** Milliseconds until the first row, and until all rows. */
  readonly first: number;
  readonly all: number;
  /** Share of the work that was done when the first row came. */
  readonly share: number;
}

/** Runs a sweep on all cores, as the explorer does. */
async function run(spec: SweepSpec): Promise<Swept> {
  const engine = createEngine(() => "never");
  const { signal } = new AbortController();
  await engine.sweep({ ...spec, seedCount: 2 }, { signal, onRow() {} });
  const start = performance.now();
  let first = Number.NaN;
  let share = Number.NaN;
  let rows = 0;
  await engine.sweep(spec, {
    signal,
    onRow() {
      if (rows++ === 0) first = performance.now() - start;
    },
    onProgress(done, of) {
      if (rows > 0 && Number.isNaN(share)) share = done / of;
    },
  });
  engine.dispose();
  return { first, all: performance.now() - start, share };
}

export const sweeps = { run };
Object.assign(window, { sweeps });
