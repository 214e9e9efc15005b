import { READ } from "../../words/en/read";
import { Unreadable } from "./why";

/** Numbers as a source has them, and what it calls them. */
export interface Tensor {
  readonly value: unknown;
  readonly at: string;
}

/** A linear layer as a source has it. */
export interface Dense {
  readonly weights: Tensor;
  readonly biases?: Tensor;
}

/** A network as a source has it: nothing of it is checked yet. */
export interface Source {
  readonly layers: readonly Dense[];
  /** What a row of its matrices stands for; where a format leaves it open, the shapes decide. */
  readonly rows?: "inputs" | "units";
  /** Whether it is of a kind that need not be a ReLU network. */
  readonly foreign?: boolean;
  /** Its activations, by the layer they follow. */
  readonly activations: readonly (Tensor & { readonly layer: number })[];
  /** What of it is not understood. */
  readonly ignored: readonly string[];
}

export type Fields = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** How deep lists are nested, by their first entries. */
export function depthOf(value: unknown): number {
  let depth = 0;
  for (let inner = value; Array.isArray(inner); inner = inner[0]) depth++;
  return depth;
}

/** The path of an entry below another. */
export function below(path: string, key: string | number): string {
  if (typeof key === "number") return `${path}[${key}]`;
  return /^[\w.:/]+$/.test(key) ? `${path && `${path}.`}${key}` : `${path}[${JSON.stringify(key)}]`;
}

/** What stands in the place of a number or a list, for a sentence. */
export function found(value: unknown): string {
  if (value === null || value === undefined) return READ.found.nothing;
  if (Array.isArray(value)) return READ.found.list;
  if (typeof value === "object") return READ.found.object;
  return typeof value === "string" ? READ.found.text(value.slice(0, 40)) : String(value);
}

const ACTIVATION = /activation|nonlinearit/i;

/** Whether a key says which function follows a layer, or the layers. */
export const isActivation = (key: string): boolean => ACTIVATION.test(key);

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\(.*\)$/, "")
    .replace(/^.*\./, "")
    .replace(/[^a-z\d]/g, "");
const RELU = new Set(["relu", "rectifier"]);
const IDENTITY = new Set(["identity", "linear", "none", ""]);

/** Refuses any function but ReLU between the layers and none after the last. */
export function checkActivations({ layers, activations }: Source): void {
  for (const { value, at, layer } of activations) {
    if (value === null || value === undefined) continue;
    const name = typeof value === "string" ? value.slice(0, 40) : found(value);
    const last = layer === layers.length - 1;
    if (!(last ? IDENTITY : RELU).has(plainName(name)))
      throw new Unreadable({ why: "activation", at, name, last });
  }
}
