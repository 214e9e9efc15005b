import type { Network } from "../../src/core/network";
import {
  layoutPools,
  locate,
  type RandomParentSpec,
  type Side,
  weightAt,
} from "../../src/core/parent";
import { wire } from "../../src/core/wiring";
import { openDevice } from "../../src/engine/webgl/device";
import { columnsOf, fillTile } from "../../src/engine/webgl/fill";

/** One tile of one matrix: the neurons from `start` on of the pool number `pool` of the parent. */
export interface Matrix {
  network: Network;
  parent: RandomParentSpec;
  pool: number;
  side: Side;
  start: number;
  rows: number;
}

const opened = openDevice(true);

/** Fills the tiles on the device and counts the entries whose 32 bits differ from core's weight at that address. */
async function compareBits(matrices: Matrix[], shift = 0) {
  const device = await opened;
  let compared = 0;
  let different = 0;
  const expected = new Float32Array(1);
  const expectedBits = new Int32Array(expected.buffer);
  for (const { network, parent, pool, side, start, rows } of matrices) {
    const wiring = wire(network);
    const pools = layoutPools(wiring, parent);
    const chosen = pools[pool];
    const layer = wiring.layers[chosen.layer];
    const fields = side === "in" ? layer.inputs : layer.units;
    const width = fields.length + (fields.length % 2);
    const columns = columnsOf(layer, chosen, side, parent.poolSize, parent.poolSize);
    const seed = parent.seed + shift;
    const tile = fillTile(device.backend, seed, chosen, columns, start, rows, width);
    const bits = new Int32Array(tile.dataSync().slice().buffer);
    tile.dispose();

    const first = pools.filter((p) => p.layer === chosen.layer).indexOf(chosen) * parent.poolSize;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < fields.length; column++) {
        const wide = first + start + row;
        const [r, c] = side === "in" ? [wide, column] : [column, wide];
        const at = locate(wiring, pools, parent.poolSize, chosen.layer, side, r, c);
        expected[0] = weightAt(parent.seed, at);
        compared++;
        if (bits[row * width + column] !== expectedBits[0]) different++;
      }
    }
  }
  device.assertAlive();
  return { compared, different, programs: device.programs() };
}

export const checks = { compareBits };
Object.assign(window, { checks });
