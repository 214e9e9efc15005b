/** A dense network's shape. */
export interface NetShape {
  /** Units of every layer from the inputs to the outputs. */
  readonly widths: readonly number[];
  /**
   * Whether every layer has one more input, the constant 1, after the others: with weights that are drawn, cut and counted
   * like all others, or with biases, which start at 0 and are never cut or counted.
   */
  readonly constant: "none" | "weight" | "bias";
}

/** One layer's weights: units × rows numbers, unit by unit; the constant input's is the last of each unit. */
export interface Matrix {
  readonly units: number;
  /** Inputs of the layer, the constant one included. */
  readonly rows: number;
}

/** A network with a mask: for every layer its weights, and 1 for each that is kept, 0 for each that is cut. All change in place. */
export interface MaskedNet {
  readonly shape: NetShape;
  readonly weights: readonly Float64Array[];
  readonly kept: readonly Uint8Array[];
  /** A fixed factor of the outputs. */
  readonly gain: number;
}

/** The matrices of a shape, from the inputs to the outputs. */
export const matricesOf = ({ widths, constant }: NetShape): Matrix[] =>
  widths
    .slice(1)
    .map((units, layer) => ({ units, rows: widths[layer] + (constant === "none" ? 0 : 1) }));
