import { scan } from "../../src/core/construct/prune";
import { wire } from "../../src/core/network/wiring";
import { drawInVectors } from "../../src/core/random/random";
import { startVectors } from "../../src/core/random/threefry-simd";
import { createEngine } from "../../src/engine/client";
import type { Timing } from "../contest";
import { type Hunt, neuronsOf } from "../hunts";
import { nanosecondsEach } from "../timing";

drawInVectors(startVectors);

const rule = { name: "pair" } as const;
const { signal } = new AbortController();
const engines = { crew: createEngine(() => "never"), webgl: createEngine(() => "always") };

const scanHere = ({ network, parent }: Hunt) => scan(wire(network), parent, rule);

const known = new Map<string, string>();

/** Core's records of a hunt, as text. */
function recordsOf(hunt: Hunt): string {
  const records = known.get(hunt.name) ?? JSON.stringify(scanHere(hunt).records);
  known.set(hunt.name, records);
  return records;
}

/** Times the page's own thread, its crew of workers, or WebGL with core's review, as the app runs them. */
async function measure(how: "page" | "crew" | "webgl", hunt: Hunt): Promise<Timing> {
  const { network, parent } = hunt;
  const document = { target: network, parent, rule };
  const once = () =>
    how === "page" ? scanHere(hunt) : engines[how].scan(document, parent.poolSize, { signal });
  const nanoseconds = await nanosecondsEach(neuronsOf(hunt), once);
  return { nanoseconds, same: JSON.stringify((await once()).records) === recordsOf(hunt) };
}

/** Why WebGL does not search here; null when it does. */
async function refusal(): Promise<string | null> {
  const parent = { seed: 1, pools: "private", poolSize: 1 << 22 } as const;
  const document = { target: { layers: [{ weights: [[0.5]] }] }, parent, rule };
  await engines.webgl.scan(document, parent.poolSize, { signal });
  const searched = engines.webgl.searched.get();
  return searched?.engine === "webgl" ? null : (searched?.note ?? "no search");
}

export const bench = { measure, refusal };
Object.assign(window, { bench });
