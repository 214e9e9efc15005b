import { inLocale } from "../locale";

/** What parts of the two networks are called; units, inputs and layers are counted from 1. */
export const NETWORK = inLocale({
  constant: "the constant 1",
  carrier: (index: number) => `carrier ${index}`,
  input: (index: number) => `input ${index}`,
  unit: (index: number) => `unit ${index}`,
  unitOf: (unit: string, layer: number) => `${unit} of layer ${layer}`,
  weight: (value: string, from: string, to: string) => `weight ${value} from ${from} to ${to}`,
  layer: (layer: number) => `layer ${layer}`,
  neuron: "neuron",
  neuronNumber: (index: string) => `neuron ${index}`,
  slope: "slope a·b",
  neuronIs: (neuron: number, a: string, b: string, slope: string) =>
    `neuron ${neuron}: a = ${a}, b = ${b}, slope a·b = ${slope}`,
  arrows: "use the arrow keys",
});
