import { finish } from "../../core/construct/prune";
import type { SweepRow } from "../../core/survey/sweep";
import type { Pooled } from "./collect-rows";
import { createPool } from "./sweep-rows";
import { tableSteps } from "./sweep-write";

/** Whole texts in one pool. */
export function poolTexts(texts: readonly string[]): Pooled {
  const pool = createPool();
  texts.forEach((text, i) => {
    finish(pool.read(`file ${i + 1}`, text, true));
  });
  return pool.pooled();
}

export const tableOf = (rows: readonly SweepRow[], link: string, note: readonly string[] = []) =>
  finish(tableSteps(rows, link, note)).text();
