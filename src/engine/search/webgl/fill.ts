import type { GPGPUProgram, MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/base";
import { engine, type Tensor2D } from "@tensorflow/tfjs-core/dist/base";
import { counterOf, inWord, outWord, type Pool, type Side } from "../../../core/construct/parent";
import type { WiredLayer } from "../../../core/network/wiring";
import { STREAM, streamKey } from "../../../core/random/random";
import { threefrySource } from "./threefry";

/** Most sources or units of one layer: 32 of the target's and two carriers, rounded up to whole texels. */
const MOST_COLUMNS = 36;

/** Column c of a tile is the word `words[c]` of every neuron below `limits[c]`; a texel holds 2 × 2 weights. */
const sourceOf = (masked: boolean): string => `
  ${threefrySource("uint", false)}
  float weightAt(int row, int column) {
    int neuron = start + row;
    if (neuron >= limits[column]) return 0.0;
    int word = words[column];
    uint x = uint(neuron);
    uint y = uint(counter | (word >> 1));
    threefry(uvec2(key), x, y);
    uint bits = (word & 1) == 0 ? x : y;
    return float(latticeAt(bits)) * uintBitsToFloat(0x34000000u);
  }
  void main() {
    ivec2 rc = getOutputCoords();
    vec4 weights = vec4(
      weightAt(rc.x, rc.y), weightAt(rc.x, rc.y + 1),
      weightAt(rc.x + 1, rc.y), weightAt(rc.x + 1, rc.y + 1));
    setOutput(weights${masked ? " * getMask(rc.x, rc.y)" : ""});
  }
`;

/** A tfjs program that writes a tile of the parent, `rows` neurons of one pool × `columns` sources or units. */
class FillProgram implements GPGPUProgram {
  variableNames: string[];
  packedInputs = true;
  packedOutput = true;
  userCode: string;
  // GLSL uniforms of tfjs know no uint: signed integers carry the same bits.
  customUniforms = [
    { name: "key", type: "ivec2" as const },
    { name: "counter", type: "int" as const },
    { name: "start", type: "int" as const },
    { name: "words", arrayIndex: MOST_COLUMNS, type: "int" as const },
    { name: "limits", arrayIndex: MOST_COLUMNS, type: "int" as const },
  ];
  outputShape: [number, number];
  constructor(rows: number, columns: number, masked: boolean) {
    this.outputShape = [rows, columns];
    this.variableNames = masked ? ["mask"] : [];
    this.userCode = sourceOf(masked);
  }
}

/** The columns of one side of a pool's matrices: their words, and the first neuron that no longer has such an edge. */
export interface Columns {
  readonly words: Int32Array;
  readonly limits: Int32Array;
}

/** Own edges reach to `own` neurons, cross edges to `cross`; columns beyond the layer's sources or units are empty. */
export function columnsOf(
  { inputs, units }: WiredLayer,
  pool: Pool,
  side: Side,
  own: number,
  cross: number,
): Columns {
  const words = new Int32Array(MOST_COLUMNS);
  const limits = new Int32Array(MOST_COLUMNS);
  const ownUnits = new Set(pool.weights.map(({ unit }) => unit));
  (side === "in" ? inputs : units).forEach((field, column) => {
    words[column] = side === "in" ? inWord(pool, field) : outWord(pool, field);
    limits[column] = (side === "in" ? field === pool.input : ownUnits.has(field)) ? own : cross;
  });
  return { words, limits };
}

/**
 * Fills a `rows × width` tile on the device with the weights of the neurons from `start` on, multiplied by a `mask` of the
 * same shape where one is given; `width` must be even.
 */
export function fillTile(
  backend: MathBackendWebGL,
  seed: number,
  pool: Pool,
  columns: Columns,
  start: number,
  rows: number,
  width: number,
  mask?: Tensor2D,
): Tensor2D {
  const program = new FillProgram(rows, width, mask !== undefined);
  const info = backend.runWebGLProgram(program, mask ? [mask] : [], "float32", [
    [seed | 0, streamKey(STREAM.parent)],
    [counterOf(pool.layer, pool.input, pool.unit, 0)],
    [start],
    columns.words as unknown as number[],
    columns.limits as unknown as number[],
  ]);
  return engine().makeTensorFromTensorInfo(info) as Tensor2D;
}
