import { below, type Fields, isActivation, isRecord, type Source, type Tensor } from "./source";
import { Unreadable } from "./why";

/** Where files keep the tensors among other things. */
const WRAPPERS = ["state_dict", "model_state_dict", "params", "model", "weights", "layers"];

/** The name of a tensor: its layer before it or behind it, and what it is of the layer. */
const NAME = /^(?:(.*)[._/])?(weights?|kernel|w|bias(?:es)?|b)_?(\d*)(?::\d+)?$/i;

interface Group {
  readonly name: string;
  weights?: Tensor;
  biases?: Tensor;
}

/** Tensors and other leaves below a record, with their paths. */
function leavesOf(fields: Fields, path: string): Tensor[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    isRecord(value) ? leavesOf(value, below(path, key)) : [{ value, at: below(path, key) }],
  );
}

const numbersIn = (name: string): number[] => (name.match(/\d+/g) ?? []).map(Number);

/** Layers in the order of their numbers where numbers are all that tells their names apart, else as they come. */
function inOrder(groups: readonly Group[]): Group[] {
  const frames = new Set(groups.map(({ name }) => name.replace(/\d+/g, "#")));
  if (frames.size > 1) return [...groups];
  return [...groups].sort((x, y) => {
    const [left, right] = [numbersIn(x.name), numbersIn(y.name)];
    const i = left.findIndex((number, index) => number !== right[index]);
    return i < 0 ? 0 : left[i] - right[i];
  });
}

/**
 * The layers of tensors by name, such as PyTorch's `state_dict`: "0.weight", "fc1.bias", or Keras's "dense/kernel:0", at any
 * depth. Tensors that belong to no linear layer are refused: without them it would be another function.
 */
export function namedSource(fields: Fields, path = ""): Source {
  const wrapper = WRAPPERS.find((key) => isRecord(fields[key]));
  const groups = new Map<string, Group>();
  const ignored: string[] = [];
  const activations: (Tensor & { group: string })[] = [];
  let transposed = false;
  if (wrapper !== undefined)
    ignored.push(
      ...Object.keys(fields)
        .filter((key) => key !== wrapper)
        .map((key) => below(path, key)),
    );
  const tensors = wrapper === undefined ? fields : (fields[wrapper] as Fields);
  for (const leaf of leavesOf(tensors, wrapper === undefined ? path : "")) {
    const name = NAME.exec(leaf.at);
    const key = leaf.at.replace(/^.*[./]/, "");
    if (isActivation(key)) activations.push({ ...leaf, group: leaf.at.slice(0, -key.length - 1) });
    else if (!Array.isArray(leaf.value)) ignored.push(leaf.at);
    else if (!name) throw new Unreadable({ why: "tensor", at: leaf.at });
    else {
      const [, before = "", what, number] = name;
      const id = [before, number].filter(Boolean).join(".");
      const group = groups.get(id) ?? { name: id };
      groups.set(id, group);
      if (/^b/i.test(what)) group.biases = leaf;
      else group.weights = leaf;
      transposed ||= /^kernel$/i.test(what);
    }
  }
  const ordered = inOrder([...groups.values()]);
  if (ordered.length === 0) throw new Unreadable({ why: "layers" });
  const layers = ordered.map(({ weights, biases }) => {
    if (!weights) throw new Unreadable({ why: "alone", at: biases?.at ?? "" });
    return { weights, ...(biases && { biases }) };
  });
  return {
    layers,
    ...(transposed && { rows: "inputs" }),
    foreign: true,
    activations: activations.map(({ value, at, group }) => ({
      value,
      at,
      layer: ordered.findIndex(({ name }) => name === group),
    })),
    ignored,
  };
}
