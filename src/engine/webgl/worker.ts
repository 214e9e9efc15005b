import { isListed, poolSizeOf } from "../../core/parent";
import { wire } from "../../core/wiring";
import type { Answer, Ask, Compute, Kind } from "../protocol";
import { type Port, serve } from "../serve";
import { type Device, openDevice } from "./device";
import { forward } from "./forward";

let device: Promise<Device> | undefined;

/** Dense frames of random parents that still have all their own edges; everything else belongs to the other worker. */
const compute = async (
  kind: Kind,
  ask: Ask<Kind>,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Answer<"dense">> => {
  const { target, parent, mask, inputs, software } = ask as Ask<"dense">;
  if (kind !== "dense" || isListed(parent) || mask.alive.some((n) => n < poolSizeOf(parent)))
    throw new Error("not a dense frame of a random parent");
  device ??= openDevice(software);
  const opened = await device;
  const before = opened.programs();
  const job = { wiring: wire(target), parent, cross: mask.cross, inputs };
  const layers = await forward(opened, job, report, signal);
  return { layers, programs: opened.programs() - before };
};

serve(globalThis as unknown as Port, compute as Compute);
