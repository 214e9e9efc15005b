import { useEffect, useMemo } from "react";
import type { MethodName } from "../../core/methods/method";
import { METHODS, type OptionProblem, optionsFor } from "../../core/methods/registry";
import type { DrawnTask } from "../../core/task/task";
import { shapeOfTask } from "../../core/task/tasks";
import type { Finders, Search } from "../../port/finders";
import { createFilm, createTurns, type FilmRun } from "../../state/finders/film";
import { type Find, readFind, writeFind } from "../../state/finders/spelling";

/** A method on the task: its film, or why there is none. */
export type Entry = { readonly method: MethodName } & (
  | { readonly film: FilmRun; readonly search: Search }
  | { readonly problem: OptionProblem }
);

/** A search of one method, or what is wrong with what is asked of it. Options that it does not have are others'. */
export function searchOf(
  method: MethodName,
  task: DrawnTask,
  { seed, given }: Find,
): { readonly search: Search } | { readonly problem: OptionProblem } {
  const known = Object.entries(given).filter(([name]) => METHODS[method].fields[name]);
  const read = optionsFor(METHODS[method], shapeOfTask(task), Object.fromEntries(known));
  if ("problem" in read) return read;
  return { search: { method, task, seed, options: read.options } };
}

/** Methods that have something to say on the task: those about one neuron stay away from others. */
export const methodsOn = (task: DrawnTask): MethodName[] =>
  (Object.keys(METHODS) as MethodName[]).filter((name) => {
    const shape = shapeOfTask(task);
    return METHODS[name].refuses(shape, METHODS[name].defaults(shape)) === null;
  });

/** A film for every method on the task; another question ends them all. */
export function useFilms(finders: Finders, task: DrawnTask, find: Find): readonly Entry[] {
  const turns = useMemo(() => createTurns(finders.size), [finders]);
  const asked = writeFind({ ...find, by: undefined }) ?? "target";
  const entries = useMemo(
    () =>
      methodsOn(task).map((method): Entry => {
        const read = searchOf(method, task, readFind(asked).find);
        return "problem" in read
          ? { method, ...read }
          : { method, ...read, film: createFilm(finders, read.search, turns) };
      }),
    [finders, task, asked, turns],
  );
  useEffect(
    () => () => {
      for (const entry of entries) if ("film" in entry) entry.film.cancel();
    },
    [entries],
  );
  return entries;
}
