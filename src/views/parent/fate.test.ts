import { expect, it } from "vitest";
import { firstNeuron } from "./aim";
import { fateOf } from "./fate";
import { exampleRun } from "./fixture";

const { ticket, trace } = exampleRun(40);
const last = trace.frameAt(trace.frameCount - 1);

it("decides every neuron by the end: those of the ticket are kept, all others pruned", () => {
  for (const { slot, neurons } of ticket.kept)
    for (let neuron = 0; neuron < 40; neuron++) {
      const fate = fateOf(last, ticket, slot.pool.index, neuron);
      if (neurons.includes(neuron)) expect(fate).toBe("kept");
      expect(fate).not.toBe("undecided");
    }
});

it("has decided nothing before the film, and never takes a decision back", () => {
  let decided = 0;
  for (let t = 0; t < trace.frameCount; t++) {
    const frame = trace.frameAt(t);
    const now = Array.from({ length: 40 }, (_, i) => fateOf(frame, ticket, 2, i)).filter(
      (fate) => fate !== "undecided",
    ).length;
    expect(now).toBeGreaterThanOrEqual(decided);
    decided = now;
    if (t === 0) expect(now).toBe(0);
  }
  expect(decided).toBe(40);
});

it("begins with a neuron that the ticket keeps", () => {
  const kept = ticket.kept.find(({ neurons }) => neurons.length > 0);
  const pool = kept?.slot.pool.index ?? -1;
  expect(fateOf(last, ticket, pool, firstNeuron(ticket, pool))).toBe("kept");
});
