import type { Network } from "../../core/network/network";

/** A network as text that programs read: one layer to a line. */
export const writeNetwork = ({ layers }: Network): string =>
  `{\n  "layers": [\n${layers.map((layer) => `    ${JSON.stringify(layer)}`).join(",\n")}\n  ]\n}`;
