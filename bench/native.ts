import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nearestSteps } from "../src/core/construct/nearest";
import { counterOf, inWord, layoutPools, type Pool } from "../src/core/construct/parent";
import { finish } from "../src/core/construct/prune";
import { nearestPair } from "../src/core/construct/rules/pair";
import { wire } from "../src/core/network/wiring";
import { STREAM, streamKey } from "../src/core/random/random";
import type { Contestant } from "./contest";
import type { Hunt } from "./hunts";
import { BUDGET } from "./timing";

const peers = new URL("./peers/", import.meta.url).pathname;

const poolsOf = ({ network, parent }: Hunt): Pool[] => layoutPools(wire(network), parent);

/** A hunt as the peers read it. */
function spell(hunt: Hunt): string {
  const { seed, poolSize } = hunt.parent;
  const jobs = poolsOf(hunt).map((pool) => {
    const [{ value, signs }] = pool.weights;
    const counter = counterOf(pool.layer, pool.input, pool.unit, inWord(pool, pool.input));
    return `${counter} ${value} ${signs.length}`;
  });
  const first = [seed, streamKey(STREAM.parent), poolSize, jobs.length, BUDGET];
  return [first.join(" "), ...jobs, ""].join("\n");
}

const known = new Map<string, number[]>();

/** The nearest neuron of every slot, by core. */
function winnersOf(hunt: Hunt): number[] {
  const { parent, name } = hunt;
  const winners =
    known.get(name) ??
    poolsOf(hunt).flatMap((pool) =>
      finish(nearestSteps(parent, nearestPair, pool, 0, parent.poolSize)).map(
        ({ neurons }) => neurons.at(-1) ?? -1,
      ),
    );
  known.set(name, winners);
  return winners;
}

function ask(command: string, args: readonly string[], hunt: Hunt, compares: boolean) {
  const { stdout, stderr, status } = spawnSync(command, args, {
    input: spell(hunt),
    encoding: "utf8",
    maxBuffer: 1 << 24,
  });
  if (status !== 0) throw new Error(stderr);
  const [timings = "", ...winners] = stdout.trimEnd().split("\n");
  const same = compares ? String(winners) === String(winnersOf(hunt)) : null;
  return { nanoseconds: Math.min(...timings.trim().split(" ").map(Number)), same };
}

/** The peers that this machine has, and the names of those that it lacks. */
export function openNative(): { contestants: Contestant[]; missing: string[]; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const contestants: Contestant[] = [];
  const missing: string[] = [];
  const add = (name: string, command: string, args: readonly string[], compares: boolean) =>
    contestants.push({ name, measure: async (hunt) => ask(command, args, hunt, compares) });

  const program = join(folder, "search");
  const flags = ["-O3", "-march=native", "-o", program, `${peers}search.c`, "-lm"];
  if (spawnSync("gcc", flags, { stdio: "ignore" }).status === 0)
    add("native C, one core", program, [], true);
  else missing.push("gcc");

  const python = ["python3", "/usr/bin/python3"].find(
    (name) => spawnSync(name, ["-c", "import numpy"], { stdio: "ignore" }).status === 0,
  );
  if (python) {
    add("NumPy, the same Threefry", python, [`${peers}search.py`], true);
    add("NumPy, its own generator", python, [`${peers}search.py`, "own"], false);
  } else missing.push("NumPy");
  return { contestants, missing, close: () => rmSync(folder, { recursive: true, force: true }) };
}
