import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Network } from "../../core/network/network";
import { EXAMPLES } from "../../core/task/targets";
import { networks } from "../../core/task/targets.test.data";
import { DEFAULT_DOCUMENT, experimentOn } from "../document/default";
import { plainTarget } from "../document/document";
import { setPoolSize, setRule } from "../document/edit";
import { writeNetwork } from "../document/network-text";
import { encodeLink } from "../link/link";
import { readText, said, textOf } from "./read";

const document = setPoolSize(setRule(DEFAULT_DOCUMENT, "product"), 77);
const read = (text: string) => readText(text, document);
const targetOf = (text: string) => {
  const opened = read(text);
  return "document" in opened ? opened.document.target : said(opened);
};
const errorOf = (text: string) => {
  const opened = read(text);
  return "document" in opened ? "no error" : said(opened);
};
const saidOf = (text: string) => said(read(text));

const TURNED = /row for each input/;
const ASSUMED = /names no activations/;

/** 1-3-1, as it stands in the files of three libraries. */
const small: Network = {
  layers: [
    { weights: [[0.377565], [0.981287], [0.764815]], biases: [0.1, -0.2, 0.3] },
    { weights: [[-0.961513, -0.719537, 0.837518]], biases: [0.05] },
  ],
};
const two: Network = {
  layers: [{ weights: [[0.5], [-0.2]], biases: [0.1, 0] }, { weights: [[1, 0.3]] }],
};

it("every network comes back as it was written, under the document's own rule and width", () => {
  fc.assert(
    fc.property(networks.map(plainTarget), (target) => {
      expect(read(writeNetwork(target))).toMatchObject({ document: { ...document, target } });
      expect(saidOf(writeNetwork(target))).toBe("");
    }),
  );
  for (const { target } of EXAMPLES) expect(targetOf(writeNetwork(target))).toEqual(target);
});

it("a network may be a list of layers, a matrix for each layer, or one matrix", () => {
  const [first, second] = [[[0.5], [-0.2]], [[1, 0.3]]];
  const target = { layers: [{ weights: first }, { weights: second }] };
  expect(targetOf(JSON.stringify(target.layers))).toEqual(target);
  expect(targetOf(JSON.stringify([first, second]))).toEqual(target);
  expect(targetOf(JSON.stringify({ weights: [first, second] }))).toEqual(target);
  expect(targetOf(JSON.stringify([first, { weights: second, biases: [0.1] }]))).toEqual({
    layers: [{ weights: first }, { weights: second, biases: [0.1] }],
  });
  expect(targetOf("[[0.25, -1]]")).toEqual({ layers: [{ weights: [[0.25, -1]] }] });
});

describe("networks of other programs", () => {
  const turned = ({ layers }: Network) =>
    layers.map(({ weights }) => weights[0].map((_, i) => weights.map((row) => row[i])));
  const matrices = small.layers.map(({ weights }) => weights);
  const biases = small.layers.map((layer) => layer.biases);
  const interleave = (lists: readonly unknown[]) => lists.flatMap((list, i) => [list, biases[i]]);

  test.each<[string, unknown, RegExp]>([
    [
      "layers with bias",
      { layers: small.layers.map(({ weights, biases: bias }) => ({ weights, bias })) },
      /^$/,
    ],
    [
      "layers with W and b",
      { layers: small.layers.map(({ weights: W, biases: b }) => ({ W, b })) },
      /^$/,
    ],
    ["weights and biases", { weights: matrices, biases }, ASSUMED],
    ["weights and biases, turned", { weights: turned(small), biases }, TURNED],
    [
      "a state_dict of a Sequential",
      {
        "0.weight": matrices[0],
        "0.bias": biases[0],
        "2.weight": matrices[1],
        "2.bias": biases[1],
      },
      ASSUMED,
    ],
    [
      "a state_dict with sorted keys",
      {
        "10.bias": biases[1],
        "10.weight": matrices[1],
        "2.bias": biases[0],
        "2.weight": matrices[0],
      },
      ASSUMED,
    ],
    [
      "a state_dict of a module, in a checkpoint",
      {
        epoch: 3,
        state_dict: {
          "hidden.weight": matrices[0],
          "hidden.bias": biases[0],
          "head.weight": matrices[1],
          "head.bias": biases[1],
        },
      },
      /epoch/,
    ],
    [
      "scikit-learn",
      {
        coefs_: turned(small),
        intercepts_: biases,
        activation: "relu",
        out_activation_: "identity",
      },
      TURNED,
    ],
    ["Keras's get_weights()", interleave(turned(small)), TURNED],
    ["PyTorch's parameters()", interleave(matrices), ASSUMED],
    [
      "Flax",
      {
        params: Object.fromEntries(
          turned(small).map((kernel, i) => [`Dense_${i}`, { kernel, bias: biases[i] }]),
        ),
      },
      TURNED,
    ],
    ["W1, b1, W2, b2", { W1: matrices[0], b1: biases[0], W2: matrices[1], b2: biases[1] }, ASSUMED],
  ])("%s", (_, value, words) => {
    const text = JSON.stringify(value);
    expect(targetOf(text)).toEqual(small);
    expect(saidOf(text)).toMatch(words);
  });

  it("the way round is decided by the shapes for every network of one output", () => {
    fc.assert(
      fc.property(networks.map(plainTarget), (target) => {
        const given = {
          weights: turned(target),
          biases: target.layers.map((l) => l.biases ?? null),
        };
        if (target.layers.some((layer) => layer.biases))
          expect(targetOf(JSON.stringify(given))).toEqual(target);
        const { weights: coefs_, biases: intercepts_ } = given;
        expect(targetOf(JSON.stringify({ coefs_, intercepts_ }))).toEqual(target);
      }),
    );
  });
});

test.each([
  [
    "quotes and a minus of a word processor",
    "{“layers”: [{“weights”: [[0.5], [−0.2]], “biases”: [0.1, 0]}, {‘weights’: [[1, 0.3]]}]}",
  ],
  [
    "Python",
    "{'layers': [{'weights': ((.5,), (-2e-1,),), 'bias': [0.1, 0.], 'activation': None}, {'weights': [[1, 0.3]], 'bias': None}],}".replace(
      "'activation': None",
      "'activation': 'relu'",
    ),
  ],
  [
    "NumPy's repr",
    "[array([[ 0.5],\n       [-0.2]], dtype=float32), np.array([0.1, 0.], dtype=np.float64), array([[1. , 0.3]])]",
  ],
  ["NumPy's print", "[[[ 0.5]\n [-0.2]]\n [ 0.1  0. ]\n [[1.  0.3]]]"],
  [
    "PyTorch's print",
    "OrderedDict([('0.weight', tensor([[ 0.5000],\n [-0.2000]], device='cuda:0')), ('0.bias', tensor([0.1000, 0.0000])), ('2.weight', Parameter containing:\ntensor([[1.0000, 0.3000]], grad_fn=<AddBackward0>))])",
  ],
  [
    "a program",
    "# mine\nW1 = np.array([[0.5], [-0.2]])\nb1 = np.array([0.1, 0])\nW2 = np.array([[1, 0.3]])\n",
  ],
  [
    "an input method for Chinese",
    '｛"layers"：［{"weights": [[0.5]， [-0.2]]， "b": [0.1， 0]}，{"weights": [[1， 0.3]]}］｝',
  ],
  ["a chat", "```json\n[{weights: [[0.5], [-0.2]], biases: [0.1, 0]}, {weights: [[1, 0.3]]}]\n```"],
])("text as it comes from %s is read", (_, text) => {
  expect(targetOf(text)).toEqual(two);
});

it("files are UTF-8 or UTF-16, with or without a mark", () => {
  const text = writeNetwork(two);
  const utf8 = new TextEncoder().encode(text);
  const little = new Uint8Array(
    Uint16Array.from(`\uFEFF${text}`, (letter) => letter.charCodeAt(0)).buffer,
  );
  const big = little.map((_, i) => little[i ^ 1]);
  for (const bytes of [utf8, Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), little, big])
    expect(targetOf(textOf(bytes))).toEqual(two);
});

it("a whole document is opened with its rule and its parent, its target written in any way", () => {
  const other = setPoolSize(experimentOn(EXAMPLES[2].target), 9);
  expect(read(JSON.stringify(other))).toMatchObject({ document: other, whole: true, ignored: [] });
  const layers = [{ weights: [[1]], bias: [0.5], name: "a" }, { weights: [[1]] }];
  const opened = read(JSON.stringify({ ...other, target: { layers }, note: 1 }));
  expect(opened).toMatchObject({
    document: {
      ...other,
      target: { layers: [{ weights: [[1]], biases: [0.5] }, { weights: [[1]] }] },
    },
    ignored: ["target.layers[0].name", "note"],
  });
  expect(
    errorOf(
      JSON.stringify({ ...other, target: { layers: [{ weights: [[1]], activation: "tanh" }] } }),
    ),
  ).toMatch(/^target\.layers\[0\]\.activation must be identity, not tanh/);
});

it("a key that is not known is said, and a function that is no ReLU is refused", () => {
  const layers = '[{"weights": [[1]], "scale": 3}, {"weights": [[1]]}]';
  expect(targetOf(layers)).toEqual({ layers: [{ weights: [[1]] }, { weights: [[1]] }] });
  expect(saidOf(layers)).toMatch(/left out.*layers\[0\]\.scale/);
  const deep = (first: string, last: string) =>
    `{"layers": [{"weights": [[1]], "activation": ${first}}, {"weights": [[1]], "activation": ${last}}]}`;
  for (const name of ['"relu"', '"ReLU()"', '"torch.nn.ReLU"', "null"])
    for (const last of ['"identity"', '"linear"', "None", '""'])
      expect(saidOf(deep(name, last))).toBe("");
  for (const name of ['"tanh"', '"sigmoid"', '"relu6"', '"leaky_relu"', '"linear"', "{}", "7"])
    expect(errorOf(deep(name, "null"))).toMatch(/^layers\[0\]\.activation must be ReLU, not/);
  for (const name of ['"relu"', '"logistic"', '"softmax"'])
    expect(errorOf(deep("null", name))).toMatch(/^layers\[1\]\.activation must be identity, not/);
  const lists = { coefs_: [[[1]], [[1]]], intercepts_: [[0], [0]] };
  expect(errorOf(JSON.stringify({ ...lists, activation: "tanh" }))).toMatch(
    /^activation must be ReLU/,
  );
  expect(errorOf(JSON.stringify({ ...lists, out_activation_: "logistic" }))).toMatch(
    /^out_activation_ must be identity/,
  );
  expect(saidOf(JSON.stringify({ ...lists, loss: "squared" }))).toMatch(/: loss\.$/);
});

test.each([
  ["[[0.5, 1", "The [ at line 1, column 2 is never closed."],
  ["[[0.5],\n [1; 2]]", "“;” does not belong at line 2, column 4."],
  ["[[0.5, 1.2.3]]", "“1.2.3” does not belong at line 1, column 8."],
  ['{"layers": [}', "“}” does not belong at line 1, column 13."],
  ['{"weights": "', 'The " at line 1, column 13 is never closed.'],
  ["[[1, ..., 2]]", /^Numbers are left out at line 1, column 6/],
  ['{"layers": [], "layers": []}', "“layers” comes a second time at line 1, column 16."],
  ["hello", /^This is no network\. A network looks like \{.*\}\.$/],
  ["3", /^There are no layers in this/],
  ["{}", /^There are no layers in this/],
  ['{"layers": 3}', "layers must be a list of layers, not 3."],
  ["[]", /^layers must be a list of 1 to 6 layers/],
  [
    "[[[0.5], [-0.2]], [[1]]]",
    "layers[1].weights[0] must have 2 weights, one for each unit of the layer before, not 1.",
  ],
  [
    "[[[0.5], [-0.2]]]",
    "layers[0].weights must have exactly one row: the network has one output, not 2.",
  ],
  ["[[[0.5]], [[9]]]", "layers[1].weights[0][0] must be a number from −4 to 4, not 9."],
  ["[[NaN]]", "layers[0].weights[0][0] must be a number from −4 to 4, not NaN."],
  ["[[1, -inf]]", "layers[0].weights[0][1] must be a number from −4 to 4, not -Infinity."],
  ["[[1, null]]", "layers[0].weights[0][1] must be a number from −4 to 4, not null."],
  ['[[1, "2"]]', "layers[0].weights[0][1] must be a number from −4 to 4, not the text “2”."],
  ["[[1, 2], [3]]", "layers[0].weights[1] must have 2 numbers, as the row before it, not 1."],
  [
    '{"layers": [{"bias": [1]}]}',
    "layers[0].weights must be a list of rows of numbers, and is missing.",
  ],
  ['{"layers": [{"weights": 1}]}', "layers[0].weights must be a list of rows of numbers, not 1."],
  ['{"layers": [{"weights": [1]}]}', "layers[0].weights[0] must be a list of numbers, not 1."],
  [
    '{"layers": [{"weights": [[1]], "b": [1, 2]}]}',
    "layers[0].b must have 1 number, one for each unit, not 2.",
  ],
  [
    '{"weights": [[[1]], [[1]]], "biases": [[0]]}',
    "biases must hold one list for each matrix of weights: 2, not 1.",
  ],
  [
    '{"coefs_": [[[1, 2]], [[1]]], "intercepts_": [[0, 0], [0]]}',
    "coefs_[1] must have 2 rows, one for each unit of the layer before, not 1.",
  ],
  [
    '{"coefs_": [[[1, 2]]], "intercepts_": [[0, 0]]}',
    "coefs_[0] must have exactly one column: the network has one output, not 2.",
  ],
  ['{"fc1.weight": [[1]], "fc1.bias": [5]}', "fc1.bias[0] must be a number from −4 to 4, not 5."],
  [
    '{"0.weight": [[1]], "1.running_mean": [0]}',
    /^1\.running_mean is no weight and no bias of a linear layer/,
  ],
  ['{"0.bias": [1]}', "0.bias is a bias without weights beside it."],
  [`[[${"1,".repeat(16)}1]]`, /^layers\[0\]\.weights\[0\] must be a list of 1 to 16 weights/],
])("of %j is said what is wrong, and where", (text, sentence) => {
  if (typeof sentence === "string") expect(errorOf(text)).toBe(sentence);
  else expect(errorOf(text)).toMatch(sentence);
});

it("a link stands for its document, and a damaged one for a sentence", () => {
  const link = encodeLink(document);
  expect(read(`https://example.org/page/${link}\n`)).toMatchObject({ document, whole: true });
  expect(errorOf(link.slice(0, -3))).toMatch(/damaged/);
});

const written = networks.map((target) => writeNetwork(plainTarget(target)));
const letters = fc.constantFrom(..."[](){},:;.=<>\"'“’−-+e0149 \n\\#/_aNWb");
const words = fc.constantFrom(
  "weights",
  "bias",
  "layers",
  "array(",
  "nan",
  "None",
  "0.weight",
  "#1",
  "...",
  "kernel",
);
const damaged = fc
  .tuple(
    written,
    fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.oneof(letters, words)), { maxLength: 6 }),
  )
  .map(([text, cuts]) =>
    cuts.reduce((now, [at, length, put]) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put + now.slice(from + length);
    }, text),
  );

it("any text whatever gives a valid document or a sentence", () => {
  const soup = fc.array(fc.oneof(letters, words), { maxLength: 60 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), soup, damaged), (text) => {
      const opened = read(text);
      if (!("document" in opened)) expect(said(opened)).toMatch(/^.{5,1500}\.$/s);
      else
        expect(read(JSON.stringify(opened.document))).toMatchObject({ document: opened.document });
    }),
    { numRuns: 3000 },
  );
});

// Any of these takes minutes where the time grows with the square of the length.
it("long texts are read once", () => {
  const pieces = [
    "[",
    "(",
    "{'a':",
    "#1",
    "#1%20",
    "%20",
    "'",
    "“",
    "\\",
    "a",
    "1",
    "-",
    "1 ",
    "[1],",
    "array(",
    "/",
    "//\n",
    "#\n",
    " ",
    "\n",
    "a.",
    "0.weight,",
    "x=",
    "<",
    "~",
    "1e",
    "…",
  ];
  for (const piece of pieces)
    for (const [head, tail] of [
      ["", ""],
      ["[", "x"],
      ["#1", "x y"],
      ["#1", "x"],
      ["{'", "': 1}"],
    ]) {
      const opened = read(head + piece.repeat(300_000 / piece.length) + tail);
      expect(said(opened).length).toBeLessThan(1500);
    }
  expect(errorOf(`${" ".repeat(3_000_000)}[]`)).toMatch(/too long/);
  expect(errorOf(`[${"1,".repeat(200_000)}]`)).toMatch(/more than 150000 numbers/);
});
