import { isListed } from "../../core/construct/parent";
import { keptEdges } from "../../core/construct/ticket";
import type { Frame } from "../../core/construct/trace";
import type { Run } from "../../state/run/run";
import { FILM } from "../../words/en/film";

/** With its sign unless it is 0, a true minus, and a fixed number of decimals. */
export const signed = (value: number, digits = 2): string =>
  `${value < 0 ? "−" : value > 0 ? "+" : ""}${Math.abs(value).toFixed(digits)}`;

/** A whole number with thin spaces between thousands. */
export const count = (value: number): string =>
  String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u202f");

const sharesPools = ({ parent }: Run): boolean => !isListed(parent) && parent.pools === "shared";

/** The step of a search of which nothing is told, for whoever chooses by hand has not chosen yet. */
export const UNSEEN = -1;

/** One sentence a phase: what happens in this frame, with its numbers. */
export function narrate(run: Run, frame: Frame): string {
  const { poolSize } = run.ticket;
  const { slot, pool, layer } = frame;
  switch (frame.phase) {
    case "whole":
      return (isListed(run.parent) ? FILM.wholeListed : FILM.whole)(
        count(run.size.neurons),
        count(run.size.weights),
      );
    case "cut": {
      const left = frame.mask.cross[layer] ?? 0;
      if (left > 0) return FILM.cut(layer + 1);
      return (sharesPools(run) ? FILM.cutInputs : FILM.cutWeights)(layer + 1);
    }
    case "search": {
      if (!slot) return "";
      const records = run.scan.records[slot.index]?.choices.filter((c) => c.width <= poolSize);
      const best = records?.[frame.step];
      const half = slot.sign === "+" ? FILM.positive : FILM.negative;
      const [pool, weight] = [count(poolSize), signed(slot.weight.value)];
      if (frame.step === UNSEEN) return FILM.choose(pool, weight, half);
      const past = run.mask === "next";
      if (!best || best.neurons.length === 0)
        return past ? FILM.wasNone(weight, half) : FILM.noneYet(pool, weight, half);
      const found = [
        best.neurons.length,
        neurons(best.neurons),
        best.error.toPrecision(2),
      ] as const;
      return past ? FILM.wasBest(weight, half, ...found) : FILM.best(pool, weight, half, ...found);
    }
    case "keep": {
      if (!slot) return "";
      // The ticket and not the records: a gadget may be chosen by hand, and the mask may lie on another draw.
      const { neurons: kept, slope } = run.ticket.kept[slot.index];
      const random = typeof run.mask === "number";
      const weight = signed(slot.weight.value);
      if (kept.length === 0) return (random ? FILM.keepRandomNothing : FILM.keepNothing)(weight);
      return (random ? FILM.keepRandom : FILM.keep)(neurons(kept), signed(slope, 4), weight);
    }
    case "prune":
      return FILM.prune(count(frame.mask.alive[pool?.index ?? 0] ?? 0), count(poolSize));
    case "layer":
      return layer === run.wiring.layers.length - 1
        ? FILM.done(count(keptEdges(run.ticket).length), count(run.size.weights))
        : FILM.layerDone(layer + 1);
  }
}

const neurons = (indices: readonly number[]): string =>
  indices.length === 1
    ? FILM.neuron(count(indices[0]))
    : indices.length <= 4
      ? FILM.neurons(indices.map(count).join(", "))
      : FILM.manyNeurons(indices.length);
