import { keptOf } from "../../mask/top-k";
import type { Task } from "../../task/task";
import { edgePopup, fewNeurons, type PopupOptions, popupParent } from "../edge-popup/edge-popup";
import { findingOf } from "../finding";
import { stillOf } from "../measure";
import type { Finding, Method, Watch } from "../method";
import { randomMaskLike, rawAndFair } from "../nulls";
import { parentShape } from "../parents";

type RandomMaskOptions = Pick<PopupOptions, "hidden" | "share" | "initial" | "gain">;

const { fields, defaults } = edgePopup;

function* steps(
  task: Task,
  options: RandomMaskOptions,
  seed: number,
  watch?: Watch,
): Generator<number, Finding> {
  const shape = parentShape(task, options.hidden);
  const parent = popupParent(shape, options, seed);
  parent.kept.forEach((layer) => {
    layer.fill(0);
    layer.fill(1, 0, keptOf(options.share, layer.length));
  });
  const net = randomMaskLike(parent, seed);
  const nulls = rawAndFair(task, net);
  watch?.(stillOf(task, net, nulls.raw.train.loss, 0));
  yield 0;
  return findingOf(net, nulls.raw, 0, { nulls });
}

/** A mask at random on edge-popup's parent: what any chosen mask has to beat, raw and with its best scale and offset. */
export const randomMask: Method<RandomMaskOptions> = {
  name: "random-mask",
  knows: "nothing",
  trains: false,
  fields: {
    hidden: fields.hidden,
    share: fields.share,
    initial: fields.initial,
    gain: fields.gain,
  },
  defaults(task) {
    const { hidden, share, initial, gain } = defaults(task);
    return { hidden, share, initial, gain };
  },
  refuses: fewNeurons,
  work: () => 0,
  steps,
};
