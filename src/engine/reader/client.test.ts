import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { draw, STREAM } from "../../core/random/random";
import { readSteps } from "../../core/reader/forward";
import { searchSteps } from "../../core/reader/search";
import type { Target } from "../../core/reader/target";
import { fingerprint, ticketAt } from "../../core/reader/ticket";
import { createReader } from "./client";

let next = 0;
const matrix = (inputs: number, units: number) => ({
  inputs,
  units,
  weights: Float64Array.from({ length: inputs * units }, () =>
    draw(5, STREAM.readerTraining, next++),
  ),
});
const target: Target = { layers: [matrix(40, 12), matrix(12, 10)] };
const question = { seed: 14, rule: "product", poolSize: 32 } as const;
const signal = new AbortController().signal;

function end<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

test("where no worker starts, the page finds and reads what core does at once", async () => {
  const reader = createReader();
  const heard: number[] = [];
  const parts = await reader.search(target, question, {
    signal,
    onProgress: (done, of) => heard.push(done / of),
  });
  expect(heard.at(-1)).toBe(1);
  const ticket = await reader.ticket(target, question, parts, { signal });
  const same = ticketAt(target, question, [end(searchSteps(target, question))], question.poolSize);
  expect(fingerprint(ticket)).toEqual(fingerprint(same));
  expect(ticket.network).toEqual(same.network);
  expect((await reader.facts(target, ticket, { signal })).words).toBe(fingerprint(same).words);
  // More images than one question holds, in their order.
  const pixels = Uint8Array.from({ length: 1_100 * 40 }, (_, at) => (at * 97) % 256);
  const images = { count: 1_100, size: 40, pixels };
  expect(await reader.read(ticket.network, images, { signal })).toEqual(
    end(readSteps(ticket.network, images)),
  );
  reader.dispose();
});

test("a newer search ends the one before, and a cancelled one says so", async () => {
  const reader = createReader();
  const older = reader.search(target, { ...question, poolSize: 4096 }, { signal });
  const newer = reader.search(target, question, { signal });
  await expect(older).rejects.toMatchObject({ name: "AbortError" });
  expect((await newer).length).toBeGreaterThan(0);
  const controller = new AbortController();
  const given = reader.search(target, { ...question, poolSize: 4096 }, controller);
  controller.abort();
  await expect(given).rejects.toMatchObject({ name: "AbortError" });
  reader.dispose();
});

test("names a file by the SHA-256 that OpenSSL gives it, also in several parts", async () => {
  const reader = createReader();
  for (const length of [0, 1, 55, 56, 64, 262_143, 262_144, 262_145, 600_001]) {
    const file = Uint8Array.from({ length }, (_, at) => (at * 151) % 256);
    const { sha256 } = await reader.open(file, { signal });
    expect(sha256).toBe(createHash("sha256").update(file).digest("hex"));
  }
  reader.dispose();
});
