import { inLocale } from "../locale";

/** What the dialog of help and settings says around its lists. */
export const HELP = inLocale({
  keys: "Keys",
  keyboard: "With a keyboard",
  terms: "Words",
  singleKeys: "Single-key short cuts",
  gpu: "The whole parent is evaluated",
  auto: "where it is faster",
  always: "by WebGL",
  never: "by the CPU",
});
