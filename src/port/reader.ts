import type { Facts } from "../core/reader/facts";
import type { Film } from "../core/reader/film";
import type { Images, Readings } from "../core/reader/forward";
import type { Imported, Refusal } from "../core/reader/import";
import type { Part, Question } from "../core/reader/search";
import type { Target } from "../core/reader/target";
import type { Ticket } from "../core/reader/ticket";
import type { TrainingPlan } from "../core/reader/train";
import type { Asking } from "./asking";

/** A file that somebody opened, by its SHA-256, and the network in it. */
export interface OpenedFile {
  readonly sha256: string;
  readonly read: Imported | Refusal;
}

/** What the exhibit of digits asks; of each kind only the newest request is answered, others reject with AbortError. */
export interface Reader {
  /** The network in a file. */
  open(file: Uint8Array, options: Asking): Promise<OpenedFile>;
  search(target: Target, question: Question, options: Asking): Promise<readonly Part[]>;
  ticket(
    target: Target,
    question: Question,
    parts: readonly Part[],
    options: Asking,
  ): Promise<Ticket>;
  read(network: Target, images: Images, options: Asking): Promise<Readings>;
  facts(target: Target, ticket: Ticket, options: Asking): Promise<Facts>;
  film(ticket: Ticket, options: Asking): Promise<Film>;
  /** What the ticket's mask computes on the parent of another seed, or a random mask of its size on its own parent. */
  mask(ticket: Ticket, how: "next" | "random", seed: number, options: Asking): Promise<Target>;
  train(images: Images, labels: Uint8Array, plan: TrainingPlan, options: Asking): Promise<Target>;
  dispose(): void;
}
