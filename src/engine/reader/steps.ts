import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { factsOf } from "../../core/reader/facts";
import { filmSteps } from "../../core/reader/film";
import { readSteps } from "../../core/reader/forward";
import { readNetwork } from "../../core/reader/import";
import { randomMask } from "../../core/reader/random-mask";
import { searchSteps } from "../../core/reader/search";
import { transplant } from "../../core/reader/ticket";
import { trainSteps } from "../../core/reader/train";
import { answers } from "../threads/answers";

/** Bytes between two pauses. */
const STEP = 1 << 18;

/** The SHA-256 of a file, as `sha256sum` prints it: a page that is not served safely has no `crypto.subtle`. */
function* hashSteps(file: Uint8Array): Generator<number, string> {
  const hash = sha256.create();
  for (let at = 0; at < file.length; at += STEP) {
    const part = file.subarray(at, at + STEP);
    hash.update(part);
    yield part.length;
  }
  return bytesToHex(hash.digest());
}

export const compute = answers({
  *readerFile({ file }) {
    return { sha256: yield* hashSteps(file), read: readNetwork(file) };
  },
  readerSearch: ({ target, question, from, to }) => searchSteps(target, question, from, to),
  readerImages: ({ network, images }) => readSteps(network, images),
  *readerFacts({ target, ticket }) {
    yield 0;
    return factsOf(target, ticket);
  },
  readerFilm: ({ ticket }) => filmSteps(ticket),
  *readerMask({ ticket, how, seed }) {
    yield 0;
    return how === "next" ? transplant(ticket, seed) : randomMask(ticket, seed);
  },
  *readerTraining({ images, labels, plan }) {
    const training = trainSteps(images, labels, plan);
    for (let seen = 0; ; ) {
      const step = training.next();
      if (step.done) return step.value;
      yield step.value.seen - seen;
      seen = step.value.seen;
    }
  },
});
