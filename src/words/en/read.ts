import { inLocale } from "../locale";

const SMALL =
  '{"layers": [{"weights": [[0.5], [-0.2]], "biases": [0.1, 0]}, {"weights": [[1, 0.3]]}]}';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

const place = (line: number, column: number): string => `line ${line}, column ${column}`;

/** What is said of a text or a file that is read as a network: why it is not, and how it was read. */
export const READ = inLocale({
  why: {
    long: () => "This text is too long to be a network.",
    many: ({ most }: { most: number }) =>
      `This holds more than ${most} numbers: more than any network that fits on this page.`,
    deep: ({ line, column }: { line: number; column: number }) =>
      `The brackets at ${place(line, column)} are nested too deeply to be a network.`,
    link: () => "This link is damaged. In the address bar it opens what is left of it.",
    plain: () => `This is no network. A network looks like ${SMALL}.`,
    layers: () => `There are no layers in this. A network looks like ${SMALL}.`,
    unclosed: (at: { what: string; line: number; column: number }) =>
      `The ${at.what} at ${place(at.line, at.column)} is never closed.`,
    unexpected: (at: { what: string; line: number; column: number }) =>
      `${at.what} does not belong at ${place(at.line, at.column)}.`,
    ended: () => "The text ends before the network does.",
    elided: ({ line, column }: { line: number; column: number }) =>
      `Numbers are left out at ${place(line, column)}, where the text says “…”. NumPy and PyTorch print all of them after set_printoptions(threshold=10**6).`,
    twice: (key: { key: string; line: number; column: number }) =>
      `“${key.key}” comes a second time at ${place(key.line, key.column)}.`,
    missing: ({ at }: { at: string }) => `${at} must be a list of rows of numbers, and is missing.`,
    list: ({ at, found }: { at: string; found: string }) =>
      `${at} must be a list of layers, not ${found}.`,
    rows: ({ at, found }: { at: string; found: string }) =>
      `${at} must be a list of rows of numbers, not ${found}.`,
    row: ({ at, found }: { at: string; found: string }) =>
      `${at} must be a list of numbers, not ${found}.`,
    number: ({ at, found, most }: { at: string; found: string; most: number }) =>
      `${at} must be a number from −${most} to ${most}, not ${found}.`,
    ragged: ({ at, count, want }: { at: string; count: number; want: number }) =>
      `${at} must have ${counted(want, "number")}, as the row before it, not ${count}.`,
    inputs: ({ at, count, want }: { at: string; count: number; want: number }) =>
      `${at} must have ${counted(want, "weight")}, one for each unit of the layer before, not ${count}.`,
    received: ({ at, count, want }: { at: string; count: number; want: number }) =>
      `${at} must have ${counted(want, "row")}, one for each unit of the layer before, not ${count}.`,
    biases: ({ at, count, want }: { at: string; count: number; want: number }) =>
      `${at} must have ${counted(want, "number")}, one for each unit, not ${count}.`,
    output: ({ at, count }: { at: string; count: number }) =>
      `${at} must have exactly one row: the network has one output, not ${count}.`,
    outputs: ({ at, count }: { at: string; count: number }) =>
      `${at} must have exactly one column: the network has one output, not ${count}.`,
    lists: (each: { weights: string; biases: string; matrices: number; vectors: number }) =>
      `${each.biases} must hold one list for each matrix of ${each.weights}: ${each.matrices}, not ${each.vectors}.`,
    activation: ({ at, name, last }: { at: string; name: string; last: boolean }) =>
      last
        ? `${at} must be identity, not ${name}: the output is not passed through a function here.`
        : `${at} must be ReLU, not ${name}: this page knows no other function between the layers.`,
    tensor: ({ at }: { at: string }) =>
      `${at} is no weight and no bias of a linear layer, and this page knows no other layers.`,
    alone: ({ at }: { at: string }) => `${at} is a bias without weights beside it.`,
    document: ({ text }: { text: string }) => text,
  },
  found: {
    nothing: "null",
    list: "a list",
    object: "an object",
    text: (text: string) => `the text “${text}”`,
  },
  notes: {
    transposed:
      "The matrices are read with a row for each input, as Keras and scikit-learn keep them.",
    assumed: "The text names no activations: read with ReLU between the layers.",
    ignored: (paths: readonly string[]) =>
      `Not understood and left out, so the function may differ from the original: ${paths.join(", ")}.`,
  },
});
