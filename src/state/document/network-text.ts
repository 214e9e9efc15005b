import type { Experiment } from "../../core/experiment/experiment";
import type { Network } from "../../core/network/network";
import { documentIn } from "../link/link";
import { parseExperiment } from "./document";
import { setTarget } from "./edit";

/** A network as text that programs read: one layer to a line. */
export const writeNetwork = ({ layers }: Network): string =>
  `{\n  "layers": [\n${layers.map((layer) => `    ${JSON.stringify(layer)}`).join(",\n")}\n  ]\n}`;

const SMALL =
  '{"layers": [{"weights": [[0.5], [-0.2]], "biases": [0.1, 0]}, {"weights": [[1, 0.3]]}]}';
/** Longer text is no network that fits; reading it would only stop the page. */
const LONGEST = 1_000_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMatrix = (value: readonly unknown[]): boolean =>
  Array.isArray(value[0]) && !Array.isArray(value[0][0]);

/** The layers that a value stands for: a network, its list of layers, a matrix for each layer, or one matrix. */
function layersOf(value: unknown): unknown {
  if (isRecord(value)) return value.layers;
  if (!Array.isArray(value)) return undefined;
  if (isMatrix(value)) return [{ weights: value }];
  return value.map((layer) => (Array.isArray(layer) ? { weights: layer } : layer));
}

/** One word with the fragment of a link in it. */
const LINK = /^\s*[^\s{["]*#1\S*\s*$/;

function readLink(text: string): { document: Experiment } | { error: string } {
  const document = documentIn(text);
  return document
    ? { document }
    : { error: "This link is damaged. In the address bar it opens what is left of it." };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The document with the network of a text as its target, or all of another document when the text is one; an error is a
 * sentence that says what to change.
 */
export function readNetwork(
  text: string,
  document: Experiment,
): { document: Experiment } | { error: string } {
  if (text.length > LONGEST) return { error: "This text is too long to be a network." };
  if (LINK.test(text)) return readLink(text);
  const value = parse(text);
  if (value === undefined) return { error: `This is not JSON. A network looks like ${SMALL}.` };
  if (isRecord(value) && "target" in value) return parseExperiment(value);
  const layers = layersOf(value);
  if (layers === undefined)
    return { error: `There are no layers in this. A network looks like ${SMALL}.` };
  const parsed = parseExperiment({ ...setTarget(document, document.target), target: { layers } });
  if ("error" in parsed) return { error: parsed.error.replace(/^target\./, "") };
  return { document: setTarget(document, parsed.document.target) };
}
