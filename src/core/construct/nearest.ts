import type { Sign, TargetWeight } from "../network/wiring";
import { STREAM, streamKey, threefryRun, uniform } from "../random/random";
import { counterOf, isListed, outWord, type ParentSpec, type Pool, readNeurons } from "./parent";
import { type Choice, emptyGadget, type NearestRule, type Records } from "./rules/rule";

/** What a search of some neurons of a pool leaves to decide for one slot. */
export interface Found {
  /** Neurons, ascending: among them every one that is nearer than all before it in the part that was searched. */
  readonly neurons: readonly number[];
  /** How many neurons of the part have an in-weight of the slot's sign. */
  readonly usable: number;
}

/** The part's own neurons only, and how near the nearest of them is, or the one that it had to beat. */
export interface FoundPart extends Found {
  readonly nearest: number;
}

/** The search of one slot under way. */
interface Slot {
  readonly weight: TargetWeight;
  readonly sign: Sign;
  readonly neurons: number[];
  /** Distance of the last of them. */
  nearest: number;
}

const sideOf = (sign: Sign): number => (sign === "+" ? 1 : -1);

/** Looks at one neuron for the slots of one weight. */
function consider(rule: NearestRule, slots: Slot[], neuron: number, a: number, b: number): void {
  for (const slot of slots) {
    if (a * sideOf(slot.sign) <= 0) continue;
    const distance = rule.distance(slot.weight.value, slot.sign, a, b);
    if (distance >= slot.nearest) continue;
    slot.nearest = distance;
    slot.neurons.push(neuron);
  }
}

/** Most neurons drawn at once: their words stay in the cache. The first draws are shorter, until there is something to beat. */
const DRAW = 4096;
const FIRST = 64;

/** Numbers of neurons whose in-weight is above and below zero. */
function countSigns(ins: Int32Array, count: number): { "+": number; "-": number } {
  let high = 0;
  let zeros = 0;
  for (let t = 0; t < count; t++) {
    high += ins[2 * t] >>> 31;
    if (ins[2 * t] >>> 8 === 0x800000) zeros++;
  }
  return { "+": high - zeros, "-": count - high };
}

/**
 * Searches the neurons `from` … `to` − 1 of a pool for all its slots; yields the number of neurons looked at in each
 * step, once for every weight, so that a caller can pause, report progress or stop. Arguments and result are in slot order:
 * `beaten` is how near earlier neurons of the pool are known to be. Whoever searches parts puts them together by `recordsOf`.
 */
export function* nearestSteps(
  spec: ParentSpec,
  rule: NearestRule,
  pool: Pool,
  from: number,
  to: number,
  beaten: readonly number[] = [],
): Generator<number, FoundPart[]> {
  let slot = 0;
  const slots = pool.weights.map((weight) =>
    weight.signs.map((sign): Slot => {
      const nearest = beaten[slot++] ?? rule.within(weight.value);
      return { weight, sign, neurons: [], nearest };
    }),
  );
  const usable = { "+": 0, "-": 0 };
  if (isListed(spec)) {
    const part = spec.listed.slice(from, to);
    for (const [a] of part) if (a !== 0) usable[a > 0 ? "+" : "-"]++;
    for (const ofWeight of slots) {
      for (const [t, [a, b]] of part.entries()) consider(rule, ofWeight, from + t, a, b);
      yield part.length;
    }
  } else {
    const key = streamKey(STREAM.parent);
    const counter = (word: number) => counterOf(pool.layer, pool.input, pool.unit, word);
    const longest = Math.min(DRAW, to - from);
    const ins = new Int32Array(2 * longest);
    const others = new Int32Array(2 * longest);
    const found = new Int32Array(longest);
    let count = 0;
    for (let start = from; start < to; start += count) {
      count = Math.min(to - start, DRAW, Math.max(FIRST, start - from));
      threefryRun(spec.seed, key, start, counter(0), count, ins);
      const signs = countSigns(ins, count);
      usable["+"] += signs["+"];
      usable["-"] += signs["-"];
      let drawn = -1;
      for (const ofWeight of slots) {
        const { unit, value } = ofWeight[0].weight;
        const word = outWord(pool, unit);
        const outs = word === 1 ? ins : others;
        // One call draws two words: the weights of a shared pool take them in turn.
        if (outs === others && drawn !== counter(word)) {
          drawn = counter(word);
          threefryRun(spec.seed, key, start, drawn, count, others);
        }
        const nearest = Math.max(...ofWeight.map((slot) => slot.nearest));
        const passed = rule.sieve(ins, outs, word & 1, count, value, nearest, found);
        for (let i = 0; i < passed; i++) {
          const t = found[i];
          const b = uniform(outs[2 * t + (word & 1)]);
          consider(rule, ofWeight, start + t, uniform(ins[2 * t]), b);
        }
        yield count;
      }
    }
  }
  return slots
    .flat()
    .map(({ neurons, nearest, sign }) => ({ neurons, nearest, usable: usable[sign] }));
}

/** The records of a pool's slots, in slot order, from searches of its parts in ascending order. */
export function recordsOf(
  spec: ParentSpec,
  rule: NearestRule,
  pool: Pool,
  parts: readonly (readonly Found[])[],
): Records[] {
  const slots = pool.weights.flatMap((weight) => weight.signs.map((sign) => ({ weight, sign })));
  return slots.map(({ weight: { unit, value }, sign }, index) => {
    const neurons = parts.flatMap((part) => part[index].neurons);
    const usable = parts.reduce((sum, part) => sum + part[index].usable, 0);
    const empty = emptyGadget(value);
    const choices: Choice[] = [empty];
    let nearest = rule.within(value);
    for (const [at, [a, b]] of readNeurons(spec, pool, unit, neurons).entries()) {
      const distance = rule.distance(value, sign, a, b);
      if (a * sideOf(sign) <= 0 || distance >= nearest) continue;
      nearest = distance;
      const width = neurons[at] + 1;
      const slope = a * b;
      const error = Math.abs(slope - value);
      if (error < empty.error) choices.push({ width, neurons: [neurons[at]], slope, error });
      else if (choices.length > 1) choices.push({ ...empty, width });
    }
    return { choices, considered: usable, of: usable };
  });
}
