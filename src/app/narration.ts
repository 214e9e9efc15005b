import { isListed } from "../core/parent";
import { keptEdges } from "../core/ticket";
import type { Frame } from "../core/trace";
import type { Run } from "../state/run";

/** With its sign unless it is 0, a true minus, and a fixed number of decimals. */
export const signed = (value: number, digits = 2): string =>
  `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value).toFixed(digits)}`;

/** A whole number with thin spaces between thousands. */
export const count = (value: number): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u202f");

const sharesPools = ({ parent }: Run): boolean => !isListed(parent) && parent.pools === "shared";

/** One sentence a phase: what happens in this frame, with its numbers. */
export function narrate(run: Run, frame: Frame): string {
  const { poolSize } = run.ticket;
  const { slot, pool, layer } = frame;
  switch (frame.phase) {
    case "whole":
      return `The whole random parent: ${count(run.size.neurons)} neurons, ${count(run.size.weights)} weights, ${isListed(run.parent) ? "as listed" : "none trained"}.`;
    case "cut": {
      const left = frame.mask.cross[layer] ?? 0;
      return left > 0
        ? `Layer ${layer + 1}: cut the cross wires that belong to no weight of the target.`
        : `Layer ${layer + 1}: its cross wires are gone; every pool now serves one ${sharesPools(run) ? "input" : "weight"}.`;
    }
    case "search": {
      if (!slot) return "";
      const records = run.scan.records[slot.index]?.choices.filter((c) => c.width <= poolSize);
      const best = records?.[frame.step];
      const half = slot.sign === "+" ? "positive" : "negative";
      const past = run.mask === "next";
      const head = past
        ? `On the draw that the mask comes from, for ${signed(slot.weight.value)} on ${half} inputs`
        : `Search ${count(poolSize)} neurons for ${signed(slot.weight.value)} on ${half} inputs`;
      return best && best.neurons.length > 0
        ? `${head}: ${neurons(best.neurons)} ${verb(best.neurons.length, past)} the best so far, off by ${best.error.toPrecision(2)}.`
        : `${head}: nothing better than an empty gadget${past ? "" : " yet"}.`;
    }
    case "keep": {
      if (!slot) return "";
      // The ticket and not the records: a gadget may be chosen by hand, and the mask may lie on another draw.
      const { neurons: kept, slope } = run.ticket.kept[slot.index];
      const keep = typeof run.mask === "number" ? "At random, keep" : "Keep";
      return kept.length === 0
        ? `${keep} nothing for ${signed(slot.weight.value)}: slope 0.`
        : `${keep} ${neurons(kept)}: slope ${signed(slope, 4)} for ${signed(slot.weight.value)}.`;
    }
    case "prune":
      return `Delete the rest of the pool: ${count(frame.mask.alive[pool?.index ?? 0] ?? 0)} of ${count(poolSize)} undecided neurons left.`;
    case "layer":
      return layer === run.wiring.layers.length - 1
        ? `Done: ${count(keptEdges(run.ticket).length)} of ${count(run.size.weights)} weights are left.`
        : `Layer ${layer + 1} is done: only its gadgets are left.`;
  }
}

const verb = (many: number, past: boolean): string =>
  many === 1 ? (past ? "was" : "is") : past ? "were" : "are";

const neurons = (indices: readonly number[]): string =>
  indices.length === 1
    ? `neuron ${count(indices[0])}`
    : indices.length <= 4
      ? `neurons ${indices.map(count).join(", ")}`
      : `${indices.length} neurons`;
