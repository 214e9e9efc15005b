import { fingerprint } from "../../src/core/fingerprint";
import type { Network } from "../../src/core/network";
import { layoutPools, type RandomParentSpec } from "../../src/core/parent";
import { scan } from "../../src/core/prune";
import { nearestRule } from "../../src/core/rules/registry";
import type { NearestRule } from "../../src/core/rules/rule";
import { ticketAt } from "../../src/core/ticket";
import { wire } from "../../src/core/wiring";
import type { Device } from "../../src/engine/webgl/device";
import { searchPools } from "../../src/engine/webgl/search";

export interface Hunt {
  network: Network;
  parent: RandomParentSpec;
  rule: "pair" | "product";
}

const forever = new AbortController().signal;

const jobOf = ({ network, parent, rule }: Hunt) => {
  const wiring = wire(network);
  const to = layoutPools(wiring, parent).length;
  return { wiring, parent, rule: nearestRule(rule) as NearestRule, from: 0, to };
};

/** Searches on the device and in core, and counts the slots whose records differ. */
export async function compareSearch(device: Device, hunt: Hunt) {
  const job = jobOf(hunt);
  const before = performance.now();
  const reports: number[] = [];
  const records = await searchPools(device, job, (done) => reports.push(done), forever);
  const between = performance.now();
  const core = scan(job.wiring, hunt.parent, { name: hunt.rule });
  const after = performance.now();
  const { poolSize } = hunt.parent;
  const wordsOf = (found: typeof core.records) => {
    const ticket = ticketAt(job.wiring, hunt.parent, { ...core, records: found }, poolSize);
    return fingerprint(hunt.parent, ticket).words;
  };
  const neurons = job.wiring.weights.length * poolSize;
  return {
    slots: core.records.length,
    missing: core.records.length - records.length,
    different: core.records.filter((r, s) => JSON.stringify(r) !== JSON.stringify(records[s]))
      .length,
    words: [wordsOf(core.records), wordsOf(records)],
    progress: reports.every((done, n) => done >= (reports[n - 1] ?? 0) && done <= neurons),
    nanoseconds: [(1e6 * (between - before)) / neurons, (1e6 * (after - between)) / neurons],
  };
}
