import { isListed } from "../../../core/construct/parent";
import { nearestRule } from "../../../core/construct/rules/registry";
import { wire } from "../../../core/network/wiring";
import type { Answer, Ask, Compute, Kind } from "../../protocol";
import { type Port, serve } from "../../threads/serve";
import { type Device, EMULATED_ONLY, openDevice } from "./device";
import { isBounded } from "./distance";
import { forward } from "./forward";
import { lend } from "./lend";
import { searchPools } from "./search";

/** Milliseconds without a question after which the device's memory is freed. */
const IDLE = 30_000;

type Work<K extends Kind> = (
  device: Device,
  ask: Ask<K>,
  report: (done: number) => void,
  signal: AbortSignal,
) => Promise<Answer<K>>;

/** Dense frames of random parents that have all their own edges, or none but those of a ticket. */
const dense: Work<"dense"> = async (device, ask, report, signal) => {
  const { target, parent, mask, kept, inputs } = ask;
  const wiring = wire(target);
  const { cross, alive } = mask;
  if (isListed(parent)) throw new Error("not a dense frame of a random parent");
  const whole = alive.every((n) => n >= parent.poolSize);
  if (!whole && [...cross, ...alive].some((n) => n > 0))
    throw new Error("not a dense frame of a whole parent or of a ticket");
  const before = device.programs();
  const job = { wiring, parent, left: whole ? { cross } : { kept }, inputs };
  const layers = await forward(device, job, report, signal);
  return { layers, programs: device.programs() - before };
};

/** Searches of random parents by a rule that keeps at most one neuron a slot. */
const search: Work<"search"> = async (device, ask, report, signal) => {
  const { target, parent, from, to } = ask;
  const rule = nearestRule(ask.rule);
  if (isListed(parent) || !isBounded(rule))
    throw new Error("not a search for single neurons of a random parent");
  return searchPools(device, { wiring: wire(target), parent, rule, from, to }, report, signal);
};

const device = lend((opened: Device) => opened.close(), IDLE);

const use = <Result>(software: boolean, task: (opened: Device) => Promise<Result>) =>
  device.use(
    () => openDevice(software),
    (opened) => {
      if (opened.emulated && !software) throw new Error(EMULATED_ONLY);
      return task(opened);
    },
  );

/** What the device answers; everything else belongs to the other worker. */
const compute = async (
  kind: Kind,
  ask: Ask<Kind>,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Answer<"dense" | "search">> => {
  if (kind === "dense" || kind === "check") {
    const what = ask as Ask<"dense">;
    return use(what.software, (opened) => dense(opened, what, report, signal));
  }
  if (kind === "search") {
    const what = ask as Ask<"search">;
    return use(what.software, (opened) => search(opened, what, report, signal));
  }
  throw new Error(`the device knows no ${kind}`);
};

serve(globalThis as unknown as Port, compute as Compute);
