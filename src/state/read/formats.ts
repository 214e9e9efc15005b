import { namedSource } from "./named";
import {
  below,
  type Dense,
  depthOf,
  type Fields,
  found,
  isActivation,
  isRecord,
  type Source,
} from "./source";
import { Unreadable } from "./why";

const WEIGHTS = ["weights", "weight", "W", "w", "kernel"];
const BIASES = ["biases", "bias", "b"];
const LISTS = [
  { weights: "coefs_", biases: "intercepts_", rows: "inputs" },
  { weights: "coefs", biases: "intercepts", rows: "inputs" },
  ...WEIGHTS.flatMap((weights) => BIASES.map((biases) => ({ weights, biases, rows: undefined }))),
] as const;

/** Nothing, as a layer without biases says it. */
const isNone = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === false ||
  (Array.isArray(value) && value.length === 0);

const given = (value: unknown, at: string) => (isNone(value) ? {} : { biases: { value, at } });

type Activations = Source["activations"][number][];

/** The activations that a whole network names: one for all its hidden layers, one for its output, or one a layer. */
function activationsOf(fields: Fields, path: string, layers: number): Activations {
  return Object.keys(fields)
    .filter(isActivation)
    .flatMap((key): Activations => {
      const value = fields[key];
      const at = below(path, key);
      if (Array.isArray(value))
        return value.map((value, layer) => ({ value, at: below(at, layer), layer }));
      if (/out|final|last/i.test(key)) return [{ value, at, layer: layers - 1 }];
      return Array.from({ length: layers - 1 }, (_, layer) => ({ value, at, layer }));
    });
}

const unknownKeys = (fields: Fields, path: string, known: readonly string[]): string[] =>
  Object.keys(fields)
    .filter((key) => !known.includes(key) && !isActivation(key))
    .map((key) => below(path, key));

interface Entry {
  readonly dense: Dense;
  readonly rows?: Source["rows"];
  readonly activations?: Activations;
  readonly ignored?: readonly string[];
}

/** A layer of a list: an object, a matrix, or a matrix and its biases. */
function entryOf(value: unknown, at: string, layer: number): Entry {
  if (Array.isArray(value)) {
    const pair = value.length === 2 && depthOf(value[0]) === 2;
    const [weights, biases] = pair ? value : [value];
    return {
      dense: { weights: { value: weights, at: `${at}.weights` }, ...given(biases, `${at}.biases`) },
    };
  }
  if (!isRecord(value)) throw new Unreadable({ why: "missing", at: `${at}.weights` });
  const weights = WEIGHTS.find((key) => key in value);
  if (weights === undefined) throw new Unreadable({ why: "missing", at: `${at}.weights` });
  const biases = BIASES.find((key) => key in value);
  return {
    dense: {
      weights: { value: value[weights], at: below(at, weights) },
      ...(biases && given(value[biases], below(at, biases))),
    },
    rows: weights === "kernel" ? "inputs" : "units",
    activations: Object.keys(value)
      .filter(isActivation)
      .map((key) => ({ value: value[key], at: below(at, key), layer })),
    ignored: unknownKeys(value, at, [weights, biases ?? weights]),
  };
}

function entriesOf(list: readonly unknown[], path: string): Source {
  const entries = list.map((value, layer) => entryOf(value, below(path, layer), layer));
  return {
    layers: entries.map(({ dense }) => dense),
    rows: entries.find(({ rows }) => rows)?.rows,
    activations: entries.flatMap(({ activations = [] }) => activations),
    ignored: entries.flatMap(({ ignored = [] }) => ignored),
  };
}

/** Matrices in one list and biases in another; where there is a single layer, they may stand for themselves. */
function listsOf(
  matrices: unknown,
  vectors: unknown,
  names: { readonly weights: string; readonly biases: string; readonly rows?: "inputs" },
): Source {
  const single = depthOf(matrices) <= 2;
  const weights = Array.isArray(matrices) && !single ? matrices : [matrices];
  const biases = single && depthOf(vectors) === 1 ? [vectors] : isNone(vectors) ? [] : vectors;
  if (!Array.isArray(biases) || (biases.length > 0 && biases.length !== weights.length)) {
    const count = Array.isArray(biases) ? biases.length : 0;
    throw new Unreadable({
      why: "lists",
      weights: names.weights,
      biases: names.biases,
      matrices: weights.length,
      vectors: count,
    });
  }
  const at = (name: string, index: number) => (single ? name : below(name, index));
  return {
    layers: weights.map((value, index) => ({
      weights: { value, at: at(names.weights, index) },
      ...given(biases[index], at(names.biases, index)),
    })),
    rows: names.rows,
    foreign: true,
    activations: [],
    ignored: [],
  };
}

/** Matrices one after the other, each with its biases behind it where it has some. */
function sequenceOf(list: readonly unknown[], path: string): Source {
  const entries: unknown[][] = [];
  for (const [index, value] of list.entries()) {
    if (depthOf(value) !== 1) entries.push([value]);
    else if (entries.at(-1)?.length === 1) entries.at(-1)?.push(value);
    else throw new Unreadable({ why: "alone", at: `[${index}]` });
  }
  const source = entriesOf(
    entries.map((entry) => (entry.length === 1 ? entry[0] : entry)),
    path,
  );
  return { ...source, foreign: entries.some(({ length }) => length > 1) };
}

function listSource(list: readonly unknown[], path: string): Source {
  if (depthOf(list) === 2) return entriesOf([list], path);
  const [first, second] = list;
  if (list.length === 2 && depthOf(first) === 3 && depthOf(second) === 2)
    return listsOf(first, second, { weights: "[0]", biases: "[1]" });
  return sequenceOf(list, path);
}

function recordSource(fields: Fields, path: string): Source | null {
  if (Array.isArray(fields.layers)) {
    const source = sequenceOf(fields.layers, below(path, "layers"));
    const activations = activationsOf(fields, path, source.layers.length);
    return {
      ...source,
      activations: [...source.activations, ...activations],
      ignored: [...source.ignored, ...unknownKeys(fields, path, ["layers"])],
    };
  }
  if ("layers" in fields && !isRecord(fields.layers))
    throw new Unreadable({ why: "list", at: below(path, "layers"), found: found(fields.layers) });
  const lists =
    LISTS.find(({ weights, biases }) => weights in fields && biases in fields) ??
    LISTS.find(({ weights }) => Array.isArray(fields[weights]));
  if (!lists) return null;
  const { weights, biases, rows } = lists;
  const value = fields[weights];
  const source =
    !(biases in fields) && Array.isArray(value)
      ? { ...listSource(value, weights), rows }
      : listsOf(value, fields[biases], {
          weights: below(path, weights),
          biases: below(path, biases),
          rows,
        });
  return {
    ...source,
    activations: activationsOf(fields, path, source.layers.length),
    ignored: unknownKeys(fields, path, [weights, biases]),
  };
}

/** The network that a value stands for, as it is there. `path` is where the value stands in what was read. */
export function sourceOf(value: unknown, path = ""): Source {
  if (Array.isArray(value)) return listSource(value, "layers");
  if (!isRecord(value)) throw new Unreadable({ why: "layers" });
  return recordSource(value, path) ?? namedSource(value, path);
}
