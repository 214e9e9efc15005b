import { finish } from "../../construct/prune";
import { searchOf } from "../../construct/rules/registry";
import type { SubsetRule } from "../../construct/rules/rule";
import type { Task, TaskShape } from "../../task/task";
import { MOST_NEURONS, randomLayer } from "../features/first-layer";
import { findingOf } from "../finding";
import { outputsOf, scoresOf, stillOf } from "../measure";
import type { Finding, Method, Refusal, Watch } from "../method";
import type { MaskedNet, NetShape } from "../net";

type WeightPruningOptions = {
  /** Neurons of the random layer, shared out among the inputs and the constant one. */
  readonly neurons: number;
  readonly rule: "product" | "subset-sum";
};

/** One weight of the target neuron and the block of neurons that may deliver it. */
interface Wanted {
  readonly weight: number;
  readonly input: number;
  readonly from: number;
  readonly count: number;
}

const sums = searchOf({ name: "subset-sum" }) as SubsetRule;

/** The neurons of a block that deliver a weight on one side of its input, by the rule: sums of a·b, a the edge in, b the edge out. */
function chosen(
  { weight, input, from, count }: Wanted,
  sign: "+" | "-",
  layer: MaskedNet,
  rule: WeightPruningOptions["rule"],
): readonly number[] {
  const rows = layer.shape.widths[0] + 1;
  const a = Float64Array.from(
    { length: count },
    (_, n) => layer.weights[0][(from + n) * rows + input],
  );
  const b = layer.weights[1].slice(from, from + count);
  if (rule === "subset-sum") {
    const search = sums.search(weight, sign);
    finish(search.scan(a, b, 0, count));
    const { choices } = search.records();
    return choices[choices.length - 1].neurons.map((n) => from + n);
  }
  let best = -1;
  // Nothing at all is a choice too: the slope 0.
  let nearest = Math.abs(weight);
  for (let n = 0; n < count; n++) {
    const off = Math.abs(a[n] * b[n] - weight);
    if (sign === "+" ? a[n] <= 0 : a[n] >= 0) continue;
    if (off >= nearest) continue;
    nearest = off;
    best = n;
  }
  return best < 0 ? [] : [from + best];
}

/** The random layer with one more unit and an output after it: depth 3, as in the theorem's construction. */
function deeper({ shape, weights, kept }: MaskedNet): MaskedNet {
  const [inputs, neurons] = shape.widths;
  const whole: NetShape = { widths: [inputs, neurons, 1, 1], constant: "weight" };
  const last = { weights: Float64Array.of(1, 0), kept: Uint8Array.of(1, 0) };
  return { shape: whole, weights: [...weights, last.weights], kept: [...kept, last.kept], gain: 1 };
}

/** The factor of least mean square error on the training samples. */
function bestScale(task: Task, net: MaskedNet): number {
  const outputs = outputsOf(net, task.train.points);
  let square = 0;
  let product = 0;
  outputs.forEach((output, s) => {
    square += output * output;
    product += output * task.train.wanted[s];
  });
  return square > 0 ? product / square : 0;
}

function* steps(
  task: Task,
  { neurons, rule }: WeightPruningOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const { inputs } = task;
  const layer = randomLayer(inputs, neurons, seed);
  const [first] = task.target?.layers ?? [];
  const weights = [...(first?.weights[0] ?? []), first?.biases?.[0] ?? 0];
  const count = Math.floor(neurons / (inputs + 1));
  let spent = 0;
  for (const [input, weight] of weights.entries()) {
    // The constant input is never negative.
    for (const sign of input === inputs ? (["+"] as const) : (["+", "-"] as const)) {
      const wanted = { weight, input, from: input * count, count };
      for (const j of chosen(wanted, sign, layer, rule)) {
        layer.kept[0][j * (inputs + 1) + input] = 1;
        layer.kept[1][j] = 1;
      }
      spent += count;
      yield count;
    }
  }
  const unit = deeper(layer);
  const net = { ...unit, gain: bestScale(task, unit) };
  const scores = scoresOf(task, net);
  watch?.(stillOf(task, net, scores.train.loss, spent));
  return findingOf(net, scores, spent);
}

const refuses = ({ name }: TaskShape): Refusal | null =>
  name === "neuron" ? null : "not one neuron";

/**
 * The paper's construction on the random layer of neuron-pruning: of a neuron at most one edge in and the edge out are kept, so
 * that what reaches the unit after them is near the target neuron's weight, one input at a time.
 */
export const weightPruning: Method<WeightPruningOptions> = {
  name: "weight-pruning",
  knows: "target",
  trains: false,
  fields: {
    neurons: { kind: "number", from: 2, to: MOST_NEURONS, whole: true },
    rule: { kind: "choice", of: ["product", "subset-sum"] },
  },
  defaults: () => ({ neurons: 256, rule: "product" }),
  refuses,
  work: ({ inputs }, { neurons }) => (2 * inputs + 1) * Math.floor(neurons / (inputs + 1)),
  steps,
};
