import { mixRows, rowProducts } from "./kernels";
import { type MaskedNet, type Matrix, matricesOf, type NetShape } from "./net";

/** Kept weights as lists: of unit u those from `starts[u]` to `starts[u + 1] − 1`, each with the other unit it joins. */
interface Lists {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  readonly weights: Float64Array;
}

interface Level {
  readonly matrix: Matrix;
  /** Kept weights by the unit they lead to, and by the input they come from. */
  readonly into: Lists;
  readonly from: Lists;
  /** Where each weight of `into` stands in the matrix. */
  readonly places: Int32Array;
  readonly sums: Float64Array;
}

/** Room for one block of samples in a network of one shape. Everything in it changes with every block. */
export interface Machine {
  readonly shape: NetShape;
  /** Samples of a block. */
  readonly count: number;
  /** Values of the inputs, of every hidden layer after its ReLU, and of the outputs before the gain, unit by unit. */
  readonly values: readonly Float64Array[];
  /** Derivatives of the loss by the values of the layers above the inputs, before the ReLU; those of the outputs are set by the caller. */
  readonly deltas: readonly Float64Array[];
  readonly levels: readonly Level[];
  /** Unit numbers 0, 1, 2, … */
  readonly all: Int32Array;
}

const listsFor = (units: number, count: number): Lists => ({
  starts: new Int32Array(units + 1),
  others: new Int32Array(count),
  weights: new Float64Array(count),
});

export function machineFor(shape: NetShape, count: number): Machine {
  const matrices = matricesOf(shape);
  const values = shape.widths.map((units, layer) => {
    const constant = shape.constant !== "none" && layer < matrices.length;
    const rows = new Float64Array((units + (constant ? 1 : 0)) * count);
    return constant ? rows.fill(1, units * count) : rows;
  });
  return {
    shape,
    count,
    values,
    deltas: matrices.map(({ units }) => new Float64Array(units * count)),
    levels: matrices.map((matrix) => {
      const size = matrix.units * matrix.rows;
      return {
        matrix,
        into: listsFor(matrix.units, size),
        from: listsFor(matrix.rows, size),
        places: new Int32Array(size),
        sums: new Float64Array(size),
      };
    }),
    all: Int32Array.from({ length: Math.max(...matrices.map(({ rows }) => rows)) }, (_, i) => i),
  };
}

/** Takes the kept weights of a layer into the machine's lists. */
function connectLevel(
  { matrix, into, from, places }: Level,
  weights: Float64Array,
  kept: Uint8Array,
) {
  const { units, rows } = matrix;
  from.starts.fill(0);
  let count = 0;
  for (let u = 0; u < units; u++) {
    into.starts[u] = count;
    const start = u * rows;
    for (let i = 0; i < rows; i++) {
      if (kept[start + i] === 0) continue;
      into.others[count] = i;
      into.weights[count] = weights[start + i];
      places[count] = start + i;
      from.starts[i]++;
      count++;
    }
  }
  into.starts[units] = count;
  // Where each input's list ends, moved back to its start as the list fills from its end.
  let end = 0;
  for (let i = 0; i < rows; i++) {
    end += from.starts[i];
    from.starts[i] = end;
  }
  from.starts[rows] = end;
  for (let u = units - 1; u >= 0; u--)
    for (let p = into.starts[u + 1] - 1; p >= into.starts[u]; p--) {
      const at = --from.starts[into.others[p]];
      from.others[at] = u;
      from.weights[at] = into.weights[p];
    }
}

/** Takes weights and mask into the machine; needed whenever either has changed. */
export function connect(machine: Machine, { weights, kept }: MaskedNet): void {
  machine.levels.forEach((level, layer) => {
    connectLevel(level, weights[layer], kept[layer]);
  });
}

/** Takes samples into the machine: input i of the n-th is `points[chosen[n] * inputs + i]`, or of `from + n` without a choice. */
export function load(
  { shape, count, values }: Machine,
  points: Float64Array | Float32Array,
  from: number,
  chosen?: Int32Array,
): void {
  const inputs = shape.widths[0];
  const rows = values[0];
  const held = points.length / inputs;
  for (let n = 0; n < count; n++) {
    // A last block that is not full repeats its last sample.
    const sample = chosen ? chosen[n] : Math.min(from + n, held - 1);
    for (let i = 0; i < inputs; i++) rows[i * count + n] = points[sample * inputs + i];
  }
}

/** Computes all values from the inputs; the last are the outputs before the gain. */
export function forwardPass({ count, values, levels }: Machine): Float64Array {
  levels.forEach(({ matrix, into }, layer) => {
    const out = values[layer + 1];
    for (let u = 0; u < matrix.units; u++)
      mixRows(
        out,
        u,
        values[layer],
        into.others,
        into.weights,
        into.starts[u],
        into.starts[u + 1],
        count,
      );
    if (layer === levels.length - 1) return;
    const end = matrix.units * count;
    for (let s = 0; s < end; s++) if (!(out[s] > 0)) out[s] = 0;
  });
  return values[levels.length];
}

function spreadBack({ count, values, deltas, levels }: Machine, layer: number): void {
  const { matrix, from } = levels[layer];
  const below = deltas[layer - 1];
  const unitsBelow = below.length / count;
  for (let i = 0; i < Math.min(unitsBelow, matrix.rows); i++)
    mixRows(
      below,
      i,
      deltas[layer],
      from.others,
      from.weights,
      from.starts[i],
      from.starts[i + 1],
      count,
    );
  const active = values[layer];
  for (let s = 0; s < below.length; s++) if (!(active[s] > 0)) below[s] = 0;
}

/**
 * From the derivatives by the outputs, in the last of `deltas`, to those by every weight that counts: the kept ones, or,
 * with `whole`, all of them, as if each stood in the product w·m that the network computes with.
 */
export function backwardPass(
  machine: Machine,
  gradients: readonly Float64Array[],
  whole: boolean,
): void {
  const { count, values, deltas, levels, all } = machine;
  for (let layer = levels.length - 1; layer >= 0; layer--) {
    const { matrix, into, places, sums } = levels[layer];
    const gradient = gradients[layer];
    const { units, rows } = matrix;
    if (whole)
      for (let u = 0; u < units; u++) {
        const row = gradient.subarray(u * rows, (u + 1) * rows);
        rowProducts(row, deltas[layer], u, values[layer], all, 0, rows, count);
      }
    else {
      for (let u = 0; u < units; u++)
        rowProducts(
          sums,
          deltas[layer],
          u,
          values[layer],
          into.others,
          into.starts[u],
          into.starts[u + 1],
          count,
        );
      for (let p = 0; p < into.starts[units]; p++) gradient[places[p]] = sums[p];
    }
    if (layer > 0) spreadBack(machine, layer);
  }
}

/** Multiply-adds of one forward pass over the machine's block, and of one step with its gradients. */
export function workOf(
  { count, levels }: Machine,
  whole: boolean,
): { forward: number; step: number } {
  let forward = 0;
  let back = 0;
  let all = 0;
  levels.forEach(({ matrix, into }, layer) => {
    const kept = into.starts[matrix.units];
    forward += kept;
    if (layer > 0) back += kept;
    all += whole ? matrix.units * matrix.rows : kept;
  });
  return { forward: forward * count, step: (forward + back + all) * count };
}
