import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the processor. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;

/** Starts to note the tasks of a page's main thread, and nothing within them: that would cost a slowed page a fifth of its frames. */
export const startTrace = (browser: Browser, page: Page): Promise<void> =>
  browser.startTracing(page, { categories: ["toplevel"] });

/**
 * Milliseconds of processor time of every task since: other programs do not lengthen them, as they do the time that
 * passes. Of several pages the busiest.
 */
export async function readTrace(browser: Browser): Promise<number[]> {
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const threads = new Map<string, number[]>();
  for (const event of traceEvents)
    if (event.name === "thread_name" && event.args?.name === "CrRendererMain")
      threads.set(threadOf(event), []);
  for (const event of traceEvents)
    if (
      event.name === "ThreadControllerImpl::RunTask" &&
      event.ph === "X" &&
      event.tdur !== undefined
    )
      threads.get(threadOf(event))?.push(event.tdur / 1000);
  const sum = (tasks: readonly number[]) => tasks.reduce((x, y) => x + y, 0);
  const [busiest = []] = [...threads.values()].sort((x, y) => sum(y) - sum(x));
  if (busiest.length === 0) throw new Error("this browser's trace names no tasks");
  return busiest;
}
