const CELLS = 24;
const CLEAR = "\r\u001b[2K";
const SHORTEST = 100;

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** One line that says how far a run is; `known` of the `of` steps were there before it began. */
export function progressLine(done: number, of: number, known: number, elapsed: number): string {
  const filled = Math.round((CELLS * done) / of);
  const bar = "#".repeat(filled) + ".".repeat(CELLS - filled);
  const left = done > known ? (elapsed / (done - known)) * (of - done) : Number.NaN;
  const time = Number.isNaN(left) ? "" : `, ${duration(left / 1000)} left`;
  return `[${bar}] ${done} of ${of} rows${time}`;
}

/** A bar on standard error where that is a terminal, nothing elsewhere. Call with the rows done so far. */
export function showProgress(of: number, known: number): (done: number) => void {
  const { stderr } = process;
  if (!stderr.isTTY) return () => {};
  const start = performance.now();
  let shown = Number.NEGATIVE_INFINITY;
  return (done) => {
    const now = performance.now();
    if (done < of && now - shown < SHORTEST) return;
    shown = now;
    const line = progressLine(done, of, known, now - start).slice(0, (stderr.columns || 80) - 1);
    stderr.write(CLEAR + line + (done === of ? "\n" : ""));
  };
}
