import { isListed } from "../../core/construct/parent";
import { RULE_NAMES, RULES, ruleSpec } from "../../core/construct/rules/registry";
import { type Experiment, fieldNamed, type PickDocument } from "../../core/experiment/experiment";
import type { Layer, Network } from "../../core/network/network";
import { inputName, unitName } from "../../core/network/wiring";
import { EXAMPLES } from "../../core/task/targets";
import { RULE_CODES } from "../document/rule-codes";
import type { Reader, Writer } from "./link-bytes";

/** One part of a document in a link. A tag, once published, keeps its meaning for ever. */
export interface Section {
  readonly tag: number;
  /** What a person would call it, for the list of what was left out. */
  readonly name: string;
  /** Whether this section is the one that holds its part of the document. */
  suits(document: Experiment): boolean;
  write(document: Experiment, writer: Writer): void;
  /** May return nonsense: the result is checked like any document. */
  read(reader: Reader): Partial<Experiment>;
}

const STEPS_PER_UNIT = 10_000;
const INT16_MAX = 32_767;

/** Whether a number is a multiple of 1/10 000 that fits 16 bits, so that it comes back to the last bit. */
function isShort(value: number): boolean {
  const steps = Math.round(value * STEPS_PER_UNIT);
  return Math.abs(steps) <= INT16_MAX && steps / STEPS_PER_UNIT === value;
}

const putShort = (writer: Writer, value: number): void =>
  writer.int16(Math.round(value * STEPS_PER_UNIT));
const getShort = (reader: Reader): number => reader.int16() / STEPS_PER_UNIT;

/** The two spellings of numbers: 16 bits where all of them allow it, else float64. */
interface Spelling {
  readonly size: number;
  put(writer: Writer, value: number): void;
  get(reader: Reader): number;
}
const SHORT: Spelling = { size: 2, put: putShort, get: getShort };
const LONG: Spelling = {
  size: 8,
  put: (writer, value) => writer.float64(value),
  get: (reader) => reader.float64(),
};

const numbersOf = ({ layers }: Network): number[] =>
  layers.flatMap(({ weights, biases }) => [...weights.flat(), ...(biases ?? [])]);

const exampleOf = (target: Network) => {
  const text = JSON.stringify(target);
  return EXAMPLES.find((example) => JSON.stringify(example.target) === text);
};

const BIASED = 0x80;

function writeTarget({ target }: Experiment, writer: Writer, { put }: Spelling): void {
  writer.byte(target.layers.length);
  writer.byte(target.layers[0]?.weights[0]?.length ?? 0);
  for (const { weights, biases } of target.layers)
    writer.byte(weights.length | (biases ? BIASED : 0));
  for (const value of numbersOf(target)) put(writer, value);
}

function readTarget(reader: Reader, { size, get }: Spelling): Partial<Experiment> {
  const depth = reader.byte();
  let inputs = reader.byte();
  const heads = Array.from({ length: depth }, () => reader.byte());
  let count = 0;
  let width = inputs;
  for (const head of heads) {
    const units = head & ~BIASED;
    count += units * (width + (head & BIASED ? 1 : 0));
    width = units;
  }
  if (count * size !== reader.left) throw new RangeError("the weights do not fill the section");
  const next = () => get(reader);
  const layers = heads.map((head): Layer => {
    const units = head & ~BIASED;
    const weights = Array.from({ length: units }, () => Array.from({ length: inputs }, next));
    inputs = units;
    return head & BIASED ? { weights, biases: weights.map(next) } : { weights };
  });
  return { target: { layers } };
}

const targetSection = (tag: number, spelling: Spelling): Section => ({
  tag,
  name: "target",
  suits: ({ target }) =>
    !exampleOf(target) && numbersOf(target).every(isShort) === (spelling === SHORT),
  write: (document, writer) => writeTarget(document, writer, spelling),
  read: (reader) => readTarget(reader, spelling),
});

const listedSection = (tag: number, { size, put, get }: Spelling): Section => ({
  tag,
  name: "listed pairs",
  suits: ({ parent }) => isListed(parent) && parent.listed.flat().every(isShort) === (size === 2),
  write({ parent }, writer) {
    if (!isListed(parent)) return;
    writer.varint(parent.poolSize ?? 0);
    for (const value of parent.listed.flat()) put(writer, value);
  },
  read(reader) {
    const poolSize = reader.varint();
    const listed = Array.from(
      { length: Math.floor(reader.left / (2 * size)) },
      () => [get(reader), get(reader)] as const,
    );
    return { parent: poolSize === 0 ? { listed } : { listed, poolSize } };
  },
});

const POOLS = ["private", "shared"] as const;
/** In the order of their codes: add at the end only. */
const SUBSETS = ["all", 1, 2, 3, 4] as const;
const SIGNS = ["+", "-"] as const;

const BALL = 1;
const LONG_TOLERANCE = 2;
const LONG_FAILURE = 4;

/** All sections; a link holds, in this order, those that suit its document. */
export const SECTIONS: readonly Section[] = [
  {
    tag: 1,
    name: "target",
    suits: ({ target }) => exampleOf(target) !== undefined,
    write: ({ target }, writer) => writer.varint(exampleOf(target)?.id ?? 0),
    read(reader) {
      const id = reader.varint();
      const example = EXAMPLES.find((e) => e.id === id);
      if (!example) throw new RangeError("no such example");
      return { target: example.target };
    },
  },
  targetSection(2, SHORT),
  targetSection(3, LONG),
  {
    tag: 4,
    name: "parent",
    suits: ({ parent }) => !isListed(parent),
    write({ parent }, writer) {
      if (isListed(parent)) return;
      writer.uint32(parent.seed);
      writer.byte(POOLS.indexOf(parent.pools));
      writer.varint(parent.poolSize);
    },
    read(reader) {
      const seed = reader.uint32();
      const pools = POOLS[reader.byte()] as (typeof POOLS)[number];
      return { parent: { seed, pools, poolSize: reader.varint() } };
    },
  },
  listedSection(5, SHORT),
  listedSection(6, LONG),
  {
    tag: 7,
    name: "rule",
    suits: () => true,
    write({ rule }, writer) {
      const { name, maxSubset } = ruleSpec(rule.name, rule.maxSubset);
      writer.byte(RULE_CODES[name].code);
      if (maxSubset !== undefined) writer.byte(SUBSETS.indexOf(maxSubset));
    },
    read(reader) {
      const code = reader.byte();
      const name = RULE_NAMES.find((each) => RULE_CODES[each].code === code);
      if (!name) throw new RangeError("no such rule");
      return {
        rule: RULES[name].sizes.length > 0 ? { name, maxSubset: SUBSETS[reader.byte()] } : { name },
      };
    },
  },
  {
    tag: 8,
    name: "tolerance, failure probability and domain",
    suits: () => true,
    write({ tolerance, failureProbability, domain }, writer) {
      const long = (value: number, flag: number) => (isShort(value) ? 0 : flag);
      writer.byte(
        (domain === "ball" ? BALL : 0) |
          long(tolerance, LONG_TOLERANCE) |
          long(failureProbability, LONG_FAILURE),
      );
      for (const value of [tolerance, failureProbability])
        (isShort(value) ? SHORT : LONG).put(writer, value);
    },
    read(reader) {
      const flags = reader.byte();
      const get = (flag: number) => (flags & flag ? LONG : SHORT).get(reader);
      return {
        domain: flags & BALL ? "ball" : "cube",
        tolerance: get(LONG_TOLERANCE),
        failureProbability: get(LONG_FAILURE),
      };
    },
  },
  {
    tag: 9,
    name: "gadgets chosen by hand",
    suits: ({ picks }) => picks !== undefined,
    write({ picks = [] }, writer) {
      for (const { layer, unit, input, sign, neurons } of picks) {
        writer.byte((layer << 1) | SIGNS.indexOf(sign));
        writer.byte(fieldNamed(unit));
        writer.byte(fieldNamed(input));
        writer.varint(neurons.length);
        neurons.forEach((neuron, i) => {
          writer.varint(neuron - (neurons[i - 1] ?? 0));
        });
      }
    },
    read(reader) {
      const picks: PickDocument[] = [];
      while (reader.left > 0) {
        const head = reader.byte();
        const layer = head >> 1;
        const unit = unitName(reader.byte());
        const input = inputName(layer, reader.byte());
        const count = reader.varint();
        if (count > reader.left) throw new RangeError("a gadget is cut short");
        let neuron = 0;
        const neurons = Array.from({ length: count }, () => {
          neuron += reader.varint();
          return neuron;
        });
        picks.push({ layer, unit, input, sign: SIGNS[head & 1] as "+" | "-", neurons });
      }
      return { picks };
    },
  },
];

/** The same with the rule behind the tolerance: the two may stand in either order, and the checksum is another. */
export const SECTIONS_TURNED: readonly Section[] = [
  ...SECTIONS.filter(({ tag }) => tag < 7),
  ...SECTIONS.filter(({ tag }) => tag === 8),
  ...SECTIONS.filter(({ tag }) => tag === 7),
  ...SECTIONS.filter(({ tag }) => tag > 8),
];
