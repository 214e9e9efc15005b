import { finish } from "../core/construct/prune";
import { type RunHead, rowOf } from "../core/methods/row";
import { taskOf } from "../core/task/tasks";
import { help, readFindOptions } from "./find-options";
import { runCommand } from "./input";
import { showProgress } from "./progress";
import { openRows } from "./sweep-file";

const write = (text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });

// A reader that has seen enough closes the pipe.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

await runCommand(async () => {
  const asked = readFindOptions(process.argv.slice(2));
  if (!asked) return write(help());
  const { method, options, task, taskText, firstSeed, seedCount, out } = asked;
  const headAt = (i: number): RunHead => ({
    method: method.name,
    task: taskText,
    seed: firstSeed + i,
    options,
  });
  const startAt = (i: number) =>
    i < seedCount ? `${JSON.stringify(headAt(i)).slice(0, -1)},` : null;
  const file = out === undefined ? null : openRows(out, startAt);
  const known = file?.known ?? 0;
  const progress = showProgress(seedCount, known);
  progress(known);
  for (let i = known; i < seedCount; i++) {
    const head = headAt(i);
    const finding = finish(method.steps(taskOf(task, head.seed), options, head.seed));
    const line = JSON.stringify(rowOf(head, finding));
    if (file) file.append(line);
    else await write(`${line}\n`);
    progress(i + 1);
  }
  file?.close();
});
