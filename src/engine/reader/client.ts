import { type Part, searchWork, splitPools } from "../../core/reader/search";
import { outputsOf, weightCount } from "../../core/reader/target";
import { ticketSteps } from "../../core/reader/ticket";
import type { Asking } from "../../port/asking";
import type { Reader } from "../../port/reader";
import type { Compute } from "../protocol";
import { createCrew } from "../threads/crew";
import { createLane, type Thread } from "../threads/lane";
import { pageThread, threadCount } from "../threads/page-thread";
import { runSliced } from "../threads/slices";

/** Ranges of pools that a search is asked in: an answer of one is copied to the page in a few milliseconds. */
const RANGES = 32;
/** Images of one question. */
const BATCH = 500;

const computeHere: Compute = async (...ask) => (await import("./steps")).compute(...ask);

const startWorker = (): Thread =>
  new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });

export function createReader(): Reader {
  const lanes = Array.from({ length: threadCount() }, () => createLane(startWorker));
  const crew = createCrew(
    lanes,
    createLane(() => pageThread(computeHere)),
  );
  const counted = ({ signal, onProgress }: Asking, of: number) => ({
    signal,
    onProgress: (done: number) => onProgress?.(Math.min(done, of), of),
  });

  return {
    open: (file, { signal }) => crew.ask("readerFile", { file }, { signal }),
    async search(target, question, options) {
      const borders = splitPools(target, question, RANGES);
      const parts: Part[] = [];
      const { signal, onProgress } = counted(options, searchWork(target, question));
      let range = 0;
      let done = 0;
      await crew.share(
        "readerSearch",
        {
          take: () =>
            range < RANGES
              ? { target, question, from: borders[range], to: borders[++range] }
              : null,
          settle(part, { from, to }) {
            parts.push(part);
            done += searchWork(target, question, from, to);
          },
          progress: (underWay) => onProgress(done + underWay),
        },
        signal,
      );
      return parts;
    },
    ticket: (target, question, parts, { signal }) =>
      runSliced(ticketSteps(target, question, parts, question.poolSize), () => {}, signal),
    async read(network, { count, size, pixels }, options) {
      const width = outputsOf(network);
      const outputs = new Float64Array(count * width);
      const answers = new Uint8Array(count);
      const { signal, onProgress } = counted(options, count);
      let next = 0;
      let done = 0;
      await crew.share(
        "readerImages",
        {
          take() {
            if (next >= count) return null;
            const first = next;
            next = Math.min(count, first + BATCH);
            const images = {
              count: next - first,
              size,
              pixels: pixels.slice(first * size, next * size),
            };
            return { network, images, first };
          },
          settle(part, { first, images }) {
            outputs.set(part.outputs, first * width);
            answers.set(part.answers, first);
            done += images.count;
          },
          progress: (underWay) => onProgress(done + underWay),
        },
        signal,
      );
      return { outputs, answers };
    },
    facts: (target, ticket, options) =>
      crew.ask("readerFacts", { target, ticket }, { signal: options.signal }),
    film: (ticket, options) =>
      crew.ask(
        "readerFilm",
        { ticket },
        counted(options, ticket.poolSize * weightCount(ticket.network)),
      ),
    mask: (ticket, how, seed, options) =>
      crew.ask("readerMask", { ticket, how, seed }, { signal: options.signal }),
    train: (images, labels, plan, options) =>
      crew.ask(
        "readerTraining",
        { images, labels, plan },
        counted(options, images.count * plan.epochs),
      ),
    dispose: () => crew.close("disposed"),
  };
}
