import * as tf from "@tensorflow/tfjs";
import { layoutPools } from "../../src/core/construct/parent";
import { wire } from "../../src/core/network/wiring";
import type { Timing } from "../contest";
import { type Hunt, neuronsOf } from "../hunts";
import { nanosecondsEach } from "../timing";

// Without it tfjs takes no WebGL that is emulated.
tf.env().set("SOFTWARE_WEBGL_ENABLED", true);
if (!(await tf.setBackend("webgl"))) throw new Error("WebGL did not start");

/** The pair rule as a notebook would have it: both slots of a weight, all pools at once. */
function search(wanted: readonly number[], poolSize: number): Promise<unknown> {
  const shape: [number, number] = [wanted.length, poolSize];
  const nearest = tf.tidy(() => {
    const weights = tf.tensor2d([...wanted], [wanted.length, 1]);
    const a = tf.randomUniform(shape, -1, 1);
    const b = tf.randomUniform(shape, -1, 1);
    const slot = (side: number) => {
      const distance = tf.maximum(
        tf.abs(tf.sub(a, tf.mul(side, tf.abs(weights)))),
        tf.abs(tf.sub(b, tf.mul(side, tf.sign(weights)))),
      );
      return tf.argMin(distance, 1);
    };
    return tf.stack([slot(1), slot(-1)]);
  });
  return nearest.data().finally(() => nearest.dispose());
}

async function measure(hunt: Hunt): Promise<Timing> {
  const { network, parent } = hunt;
  const wanted = layoutPools(wire(network), parent).map((pool) => pool.weights[0].value);
  const once = () => search(wanted, parent.poolSize);
  return { nanoseconds: await nanosecondsEach(neuronsOf(hunt), once), same: null };
}

export const stock = { measure };
Object.assign(window, { stock });
