import { scan } from "../../src/core/construct/prune";
import { wire } from "../../src/core/network/wiring";
import { createEngine } from "../../src/engine/client";
import type { WebGLUse } from "../../src/engine/gpu";
import type { Hunt } from "./webgl-search";

/** The channel on which a worker with a fault in it hears that its time has come. */
const fault = new BroadcastChannel("fault");

const pause = (milliseconds: number) => new Promise((resume) => setTimeout(resume, milliseconds));

/** Searches three times with one engine, the fault between the first and the second: how, and whether the records were core's. */
async function searchThrice({ network, parent, rule }: Hunt, use: WebGLUse) {
  const document = { target: network, parent, rule: { name: rule } };
  const core = JSON.stringify(scan(wire(network), parent, document.rule));
  const engine = createEngine(() => use);
  const { signal } = new AbortController();
  const answers: string[] = [];
  for (let round = 0; round < 3; round++) {
    const found = await engine.scan(document, parent.poolSize, { signal });
    const how = engine.searched.get();
    const same = JSON.stringify(found) === core;
    answers.push(`${same ? "same" : "different"}, ${how?.engine}, ${how?.note ?? "no note"}`);
    if (round > 0) continue;
    fault.postMessage("now");
    await pause(100);
  }
  engine.dispose();
  return answers;
}

/** Milliseconds between a cancel in the middle of a search and its end, and until a short search after it is done. */
async function cancelSearch({ network, parent, rule }: Hunt) {
  const document = { target: network, parent, rule: { name: rule } };
  const engine = createEngine(() => "never");
  const controller = new AbortController();
  await engine.scan(document, 1 << 18, { signal: controller.signal });
  let cancelled = 0;
  const onProgress = (done: number, of: number) => {
    if (done < of / 50 || cancelled > 0) return;
    cancelled = performance.now();
    controller.abort();
  };
  const options = { signal: controller.signal, onProgress };
  const name = await engine.scan(document, parent.poolSize, options).catch(({ name }) => name);
  const ended = performance.now() - cancelled;
  await engine.scan(document, 1000, { signal: new AbortController().signal });
  const free = performance.now() - cancelled;
  engine.dispose();
  return { name, ended, free };
}

export const checks = { searchThrice, cancelSearch };
Object.assign(window, { checks });
