import type { RuleName } from "../construct/rules/rule";
import type { Log } from "./log";
import type { Pool } from "./nearest";
import { READER_RULES } from "./rules";
import type { SubsetOptions } from "./subsets";
import { columnOf, poolAt, poolCount, type Target } from "./target";

/** What is searched: the parent of a seed, by a rule, up to a width. */
export interface Question extends SubsetOptions {
  readonly seed: number;
  readonly rule: RuleName;
  /** k: neurons of a pool, of both signs. */
  readonly poolSize: number;
}

/** What a search of consecutive pools has found; parts of several workers go together in an array, in any order. */
export interface Part {
  readonly from: number;
  /** By pool, from `from` on. */
  readonly logs: readonly Log[];
}

export function poolOf(target: Target, index: number): Pool {
  const { layer, input } = poolAt(target, index);
  return { layer, input, column: columnOf(target.layers[layer], input) };
}

/**
 * Searches the pools `from` … `to` − 1, all when absent, for all their slots: the + slots, since inputs and activations are
 * never negative. A generator that yields the work done in each step, in units of `searchWork`, so that a worker can
 * pause, report progress or stop between any two; a step takes about a millisecond.
 */
export function* searchSteps(
  target: Target,
  question: Question,
  from = 0,
  to = poolCount(target),
): Generator<number, Part> {
  const { seed, rule, poolSize } = question;
  const logs: Log[] = [];
  for (let index = from; index < to; index++)
    logs.push(yield* READER_RULES[rule].steps(seed, poolOf(target, index), poolSize, question));
  return { from, logs };
}

/** What a search yields in all: a measure for progress, and for parts of about equal length. */
export function searchWork(
  target: Target,
  { rule, poolSize }: Question,
  from = 0,
  to = poolCount(target),
): number {
  let slots = 0;
  for (let index = from; index < to; index++)
    slots += target.layers[poolAt(target, index).layer].units;
  return slots * READER_RULES[rule].slotWork(poolSize);
}

/** Borders of `count` ranges of pools of about the same work: range i is from border i to border i + 1. */
export function splitPools(target: Target, question: Question, count: number): number[] {
  const pools = poolCount(target);
  const share = searchWork(target, question) / count;
  const borders = [0];
  let work = 0;
  for (let index = 0; index < pools && borders.length < count; index++) {
    work += searchWork(target, question, index, index + 1);
    if (work >= share * borders.length) borders.push(index + 1);
  }
  while (borders.length <= count) borders.push(pools);
  return borders;
}
