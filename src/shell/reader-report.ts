import { createHash } from "node:crypto";
import { parentSize } from "../core/reader/address";
import { certificate, slopeErrors } from "../core/reader/certificate";
import { type Readings, readSteps } from "../core/reader/forward";
import type { Imported } from "../core/reader/import";
import type { Digits } from "../core/reader/parts";
import { randomMask } from "../core/reader/random-mask";
import { accuracyOf, compare } from "../core/reader/score";
import { type Question, searchSteps } from "../core/reader/search";
import { outputsOf, type Target, weightCount, widthsOf } from "../core/reader/target";
import { edgesKept, fingerprint, ticketAt, transplant } from "../core/reader/ticket";

/** Runs a stepwise computation to its end; the result and the seconds that it took. */
function timed<Result>(steps: Generator<unknown, Result>): { result: Result; seconds: number } {
  const start = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return { result: step.value, seconds: (performance.now() - start) / 1000 };
  }
}

/** What the shell prints about a network in a parent: all but the seconds is the same everywhere. */
export function readerReport(
  source: string,
  file: Uint8Array,
  { target, divisors }: Imported,
  question: Question,
  { images, labels }: Digits,
): object {
  const { seed, rule, poolSize } = question;
  const read = (network: Target): Readings => timed(readSteps(network, images)).result;
  const search = timed(searchSteps(target, question));
  const ticket = ticketAt(target, question, [search.result], poolSize);
  const parent = parentSize(target, poolSize);
  const kept = edgesKept(ticket);
  const wanted = timed(readSteps(target, images));
  const given = read(ticket.network);
  const { agreement, difference, disagreements } = compare(wanted.result, given, outputsOf(target));
  const accuracy = (readings: Readings) => {
    const { share, low, high } = accuracyOf(readings, labels);
    return { share, interval: [low, high] };
  };
  const other = seed === 0xffffffff ? 0 : seed + 1;
  return {
    target: {
      source,
      sha256: createHash("sha256").update(file).digest("hex"),
      widths: widthsOf(target),
      weights: weightCount(target),
      divisors,
    },
    rule,
    k: poolSize,
    seed,
    parent,
    ticket: { kept, share: kept / parent.weights, fingerprint: fingerprint(ticket).words },
    slopeError: slopeErrors(target, ticket.network),
    outputDifference: difference,
    certificate: Math.max(...certificate(target, ticket.network)),
    images: images.count,
    agreement: agreement.share,
    disagreements: disagreements.length,
    accuracy: {
      target: accuracy(wanted.result),
      ticket: accuracy(given),
      sameMaskOnNextDraw: accuracy(read(transplant(ticket, other))),
      randomMask: accuracy(read(randomMask(ticket, seed))),
    },
    seconds: { search: search.seconds, images: wanted.seconds },
    precision: "float64",
  };
}
