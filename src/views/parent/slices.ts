/** Milliseconds of an animation frame that painting may take. */
const BUDGET = 5;

type Job = Iterator<unknown>;

/** Jobs that wait for the ones before them, and jobs that wait for all of those. */
const jobs: Job[] = [];
const patient: Job[] = [];
let request = 0;
/** Milliseconds of the present frame that are spent. */
let spent = 0;

function work(): void {
  const start = performance.now();
  const until = start + BUDGET - spent;
  while (performance.now() < until) {
    const queue = jobs.length > 0 ? jobs : patient;
    const [job] = queue;
    if (!job) break;
    if (job.next().done) queue.splice(queue.indexOf(job), 1);
  }
  spent += performance.now() - start;
}

function frame(): void {
  // Events come before, in the same task: what they spent is gone.
  work();
  spent = 0;
  request = jobs.length + patient.length > 0 ? requestAnimationFrame(frame) : 0;
}

/**
 * Does a job step by step: at once as far as the frame's budget goes, the rest in the frames that follow; one that
 * `waits` lets all others pass then. Gives the way to end it early.
 */
export function doInSlices(job: Job, waits = false): () => void {
  const queue = waits ? patient : jobs;
  queue.push(job);
  if (spent < BUDGET) work();
  if (request === 0) request = requestAnimationFrame(frame);
  return () => {
    const at = queue.indexOf(job);
    if (at >= 0) queue.splice(at, 1);
  };
}

/** Frames without work after which nothing more is to be painted: one job's end may bring the next. */
const QUIET_FRAMES = 3;

/** Resolves once all is painted, or after so many frames: a film paints for ever. */
export async function painted(most: number): Promise<void> {
  for (let frames = 0, quiet = 0; frames < most && quiet < QUIET_FRAMES; frames++) {
    await new Promise(requestAnimationFrame);
    quiet = jobs.length + patient.length > 0 ? 0 : quiet + 1;
  }
}
