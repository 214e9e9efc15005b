import type { GPGPUProgram, MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl/dist/base";
import { counterOf, inWord, outWord, type Pool } from "../../../core/construct/parent";
import type { TargetWeight } from "../../../core/network/wiring";
import { STREAM, streamKey } from "../../../core/random/random";
import { type BoundedRule, distanceSource, wantedOf } from "./distance";
import { threefrySource } from "./threefry";

/** Neurons that one texel stands for. */
export const CHUNK = 1024;
/** Texels of a draw in each direction: one shape, so that each program is compiled once. */
const SIDE = 128;
export const TEXELS = SIDE * SIDE;
/** Draws fill strips of this many columns, row by row: few chunks in one row would leave lanes and threads without work. */
const STRIP = 8;
/** Most weights in one draw; each is a uniform vector, of which every device has 224. */
export const MOST_JOBS = 128;

/** One weight of a pool: both its slots are searched at once. */
export interface Job {
  readonly pool: Pool;
  readonly weight: TargetWeight;
}

/** What all draws of a search share. */
export interface Field {
  readonly rule: BoundedRule;
  readonly seed: number;
  readonly poolSize: number;
  /** Whether in-weights and out-weights may come from different blocks of the generator. */
  readonly twoBlocks: boolean;
  readonly slowShifts: boolean;
}

const ONE_BLOCK = `
      uint x = uint(t);
      uint y = uint(job.x);
      threefry(key2, x, y);
      int a = latticeAt(x);
      int b = latticeAt(odd ? y : x);`;
// Both blocks in the lanes of one vector: twice as fast on software renderers as one after the other.
const TWO_BLOCKS = `
      uvec2 x = uvec2(t);
      uvec2 y = uvec2(job.xy);
      threefry(key2, x, y);
      int a = latticeAt(x.x);
      int b = latticeAt(odd ? y.y : x.y);`;

const fieldSource = ({ rule, twoBlocks, slowShifts }: Field): string => `
  ${threefrySource(twoBlocks ? "uvec2" : "uint", slowShifts)}
  ${distanceSource(rule)}
  float channelOf(int distance) {
    return float(distance < 0x1000000 ? distance : distance & ~127);
  }
  void main() {
    ivec2 rc = getOutputCoords() / 2;
    int fragment = (rc.y / ${STRIP}) * ${STRIP * SIDE} + rc.x * ${STRIP} + rc.y % ${STRIP};
    int at = span.x + fragment;
    int index = min(at / span.y, ${MOST_JOBS - 1});
    int start = (at - index * span.y) * ${CHUNK};
    // No early return: on software renderers an empty loop is what spares the work.
    int count = fragment < span.w ? min(${CHUNK}, span.z - start) : 0;
    ivec4 job = jobs[index];
    uvec2 key2 = uvec2(key);
    bool odd = (job.w & 1) != 0;
    bool negative = (job.w & 2) != 0;
    ivec2 least = ivec2(0x7fffffff);
    ivec2 usable = ivec2(0);
    for (int t = start; t < start + count; t++) {
      ${twoBlocks ? TWO_BLOCKS : ONE_BLOCK}
      int distance = distanceOf(a, b, job.z, negative);
      least.x = min(least.x, a > 0 ? distance : 0x7fffffff);
      least.y = min(least.y, a < 0 ? distance : 0x7fffffff);
      usable += ivec2(int(a > 0), int(a < 0));
    }
    setOutput(vec4(channelOf(least.x), channelOf(least.y), vec2(usable)));
  }
`;

/**
 * A tfjs program that searches chunks; the parent is generated on the way and never stored. A texel is one chunk of a pool
 * for one weight: the least distance of its + slot and of its − slot, then how many neurons have either sign.
 */
class BoundsProgram implements GPGPUProgram {
  variableNames: string[] = [];
  packedInputs = true;
  packedOutput = true;
  outputShape = [2 * SIDE, 2 * SIDE];
  // GLSL uniforms of tfjs know no uint: signed integers carry the same bits.
  customUniforms = [
    { name: "key", type: "ivec2" as const },
    { name: "span", type: "ivec4" as const },
    { name: "jobs", arrayIndex: MOST_JOBS, type: "ivec4" as const },
  ];
  userCode: string;
  constructor(field: Field) {
    this.userCode = fieldSource(field);
  }
}

function uniformsOf({ rule }: Field, jobs: readonly Job[]): Int32Array {
  const uniforms = new Int32Array(4 * MOST_JOBS);
  jobs.forEach(({ pool, weight }, index) => {
    const { layer, input, unit } = pool;
    const word = outWord(pool, weight.unit);
    uniforms.set(
      [
        counterOf(layer, input, unit, inWord(pool, input)),
        counterOf(layer, input, unit, word),
        wantedOf(rule, weight.value),
        (word & 1) | (weight.value < 0 ? 2 : 0),
      ],
      4 * index,
    );
  });
  return uniforms;
}

/** A draw in the device's queue, with its readback. */
export interface Draw {
  /** Four numbers a chunk; the device must have settled. Once only. */
  collect(): Float32Array;
  discard(): void;
}

/** Asks for `count` chunks of `jobs`, job after job, from the chunk `first` of the first of them on. */
export function drawBounds(
  backend: MathBackendWebGL,
  field: Field,
  jobs: readonly Job[],
  first: number,
  count: number,
): Draw {
  const { gpgpu } = backend;
  const chunks = Math.ceil(field.poolSize / CHUNK);
  const output = backend.runWebGLProgram(new BoundsProgram(field), [], "float32", [
    [field.seed | 0, streamKey(STREAM.parent)],
    [first, chunks, field.poolSize, count],
    uniformsOf(field, jobs) as unknown as number[],
  ]);
  const { texture } = backend.texData.get(output.dataId);
  if (!texture) throw new Error("the device has no texture");
  const strips = Math.ceil(count / (STRIP * SIDE));
  const rows = strips > 1 ? SIDE : Math.ceil(count / STRIP);
  const buffer = gpgpu.createBufferFromTexture(texture.texture, rows, strips * STRIP);
  // The queue keeps its order: the next draw may use the same texture.
  backend.disposeIntermediateTensorInfo(output);
  const discard = () => gpgpu.gl.deleteBuffer(buffer);
  return {
    collect() {
      const read = gpgpu.downloadFloat32MatrixFromBuffer(buffer, 4 * STRIP * strips * rows);
      discard();
      const texels = new Float32Array(read.length);
      const run = 4 * STRIP;
      for (let row = 0, from = 0; row < rows; row++)
        for (let strip = 0; strip < strips; strip++, from += run)
          texels.set(read.subarray(from, from + run), (strip * rows + row) * run);
      return texels;
    },
    discard,
  };
}
