import type { Facts } from "../../core/reader/facts";
import type { Film } from "../../core/reader/film";
import type { Images, Readings } from "../../core/reader/forward";
import type { Part, Question } from "../../core/reader/search";
import type { Target } from "../../core/reader/target";
import type { Ticket } from "../../core/reader/ticket";
import type { TrainingPlan } from "../../core/reader/train";
import type { OpenedFile } from "../../port/reader";

/** What the reader's workers are asked beside the stage's. */
export interface ReaderKinds {
  readerFile: { ask: { file: Uint8Array }; answer: OpenedFile };
  /** The pools `from ≤ index < to`. */
  readerSearch: {
    ask: { target: Target; question: Question; from: number; to: number };
    answer: Part;
  };
  readerImages: { ask: { network: Target; images: Images; first: number }; answer: Readings };
  readerFacts: { ask: { target: Target; ticket: Ticket }; answer: Facts };
  readerFilm: { ask: { ticket: Ticket }; answer: Film };
  /** The ticket's mask on the parent of another seed, or another mask of its size on its own parent. */
  readerMask: { ask: { ticket: Ticket; how: "next" | "random"; seed: number }; answer: Target };
  /** Progress counts images. */
  readerTraining: {
    ask: { images: Images; labels: Uint8Array; plan: TrainingPlan };
    answer: Target;
  };
}
