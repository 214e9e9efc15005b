import { poolSizeOf } from "../../core/construct/parent";
import { shapeOf } from "../../core/network/network";
import type { Run } from "../../state/run/run";
import { formatValue } from "../../views/plot/format";
import { PAGE } from "../../words/en/page";
import { count } from "../film/narration";

/** What a tab, a bookmark and a screen reader call the page: the finished ticket on stage, not the frame of its film. */
export function titleOf({ document, error }: Pick<Run, "document" | "error">): string {
  const { target, parent } = document;
  const known = error && (error.exact ?? error.sampled);
  const value = known ? `${error.exact ? "" : "≥ "}${formatValue(known.value)}` : "…";
  return PAGE.page.tab(shapeOf(target).join("-"), count(poolSizeOf(parent)), value);
}
