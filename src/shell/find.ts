import { finish } from "../core/construct/prune";
import { type RunHead, rowOf } from "../core/methods/row";
import { digitsTask } from "../core/task/images";
import type { Task, TaskSpec } from "../core/task/task";
import { taskOf } from "../core/task/tasks";
import { MANUAL, readFindOptions } from "./find-options";
import { runCommand } from "./input";
import { mnist } from "./mnist";
import { showProgress } from "./progress";
import { openRows } from "./sweep-file";

/** The task of every seed; digits are read once. */
function tasksOf(spec: TaskSpec): (seed: number) => Task {
  if (spec.name !== "digits") return (seed) => taskOf(spec, seed);
  const task = digitsTask(mnist("train"), mnist("t10k"), spec.side);
  return () => task;
}

await runCommand(async (args) => {
  const asked = readFindOptions(args);
  const { method, options, task, taskText, firstSeed, seedCount, out } = asked;
  const headAt = (i: number): RunHead => ({
    method: method.name,
    task: taskText,
    seed: firstSeed + i,
    options,
  });
  const startAt = (i: number) =>
    i < seedCount ? `${JSON.stringify(headAt(i)).slice(0, -1)},` : null;
  const file = openRows(out, startAt);
  const { known } = file;
  const taskAt = tasksOf(task);
  const progress = showProgress(seedCount, known);
  progress(known);
  for (let i = known; i < seedCount; i++) {
    const head = headAt(i);
    const finding = finish(method.steps(taskAt(head.seed), options, head.seed));
    const line = JSON.stringify(rowOf(head, finding));
    await file.append(line);
    progress(i + 1);
  }
  file.close();
}, MANUAL);
