import { BUILT_IN } from "../core/reader/targets";
import type { Exhibit } from "../state/view/show";
import type { View } from "../state/view/view";
import { formatCount } from "../ui/number";
import { SIDE } from "../views/digits/ink";
import { SECOND_STEPS, SECOND_TABLE } from "../words/en/second";
import type { SourceName } from "./sources";

/** A question with a few answers, of which one is right. */
export interface Choice {
  readonly question: string;
  readonly choices: readonly string[];
  readonly right: number;
  /** Said once it is answered. */
  readonly after: readonly string[];
  readonly task: string;
}

/** A step of the second lesson: what it says, and the exhibit beside it. */
export interface SecondStep {
  /** Stands for the step in links: never rename one. */
  readonly id: string;
  readonly title: string;
  readonly before: string;
  readonly show: Exhibit;
  /** What the exhibit opens with. */
  readonly opens: Pick<View, "find" | "reader">;
  /** Absent: the table is filled in. */
  readonly asks?: Choice;
  readonly sources: readonly SourceName[];
}

/** The right answer to a step, counted from 0, and what it is asked about. */
const asks = (
  { question, choices, after, task }: Omit<Choice, "right">,
  right: number,
): Choice => ({ question, choices, after, task, right });

const [{ plan }] = BUILT_IN;
const [HIDDEN] = plan.hidden;
/** Weights of the target that the reader's exhibit opens with. */
const READER_WEIGHTS = HIDDEN * (SIDE * SIDE + plan.outputs);

/** The second lesson, in order. */
export const SECOND_LESSON: readonly SecondStep[] = [
  {
    id: "magnitude",
    title: SECOND_STEPS.magnitude.title,
    before: SECOND_STEPS.magnitude.before,
    show: "finders",
    opens: { find: "moons_0_tune.0_by.magnitude" },
    asks: asks(SECOND_STEPS.magnitude, 1),
    sources: ["frankle"],
  },
  {
    id: "rewind",
    title: SECOND_STEPS.rewind.title,
    before: SECOND_STEPS.rewind.before,
    show: "finders",
    opens: { find: "moons_0_by.rewind" },
    asks: asks(SECOND_STEPS.rewind, 1),
    sources: ["frankle"],
  },
  {
    id: "popup",
    title: SECOND_STEPS.popup.title,
    before: SECOND_STEPS.popup.before,
    show: "finders",
    opens: { find: "moons_0_by.edge-popup" },
    asks: asks(SECOND_STEPS.popup, 2),
    sources: ["zhou", "ramanujan"],
  },
  {
    id: "reader",
    title: SECOND_STEPS.reader.title,
    before: SECOND_STEPS.reader.before(formatCount(READER_WEIGHTS)),
    show: "digits",
    opens: { reader: { units: HIDDEN, rule: "product", poolSize: 4, seed: 14 } },
    asks: asks(SECOND_STEPS.reader, 1),
    sources: ["malach", "pensia"],
  },
  {
    id: "table",
    title: SECOND_STEPS.table.title,
    before: SECOND_STEPS.table.before,
    show: "finders",
    opens: { find: "target_0_by.edge-popup" },
    sources: ["frankle", "ramanujan", "malach"],
  },
];

export type Column = keyof typeof SECOND_TABLE.columns;
export type Way = keyof typeof SECOND_TABLE.ways;
export const COLUMNS = Object.keys(SECOND_TABLE.columns) as Column[];

/** What stands in each cell, counted from 0 in its column's choices. */
export const ANSWERS: Record<Way, Record<Column, number>> = {
  magnitude: { trained: 0, known: 0, promised: 0, parent: 0 },
  rewind: { trained: 0, known: 0, promised: 0, parent: 0 },
  popup: { trained: 1, known: 0, promised: 0, parent: 1 },
  construction: { trained: 1, known: 1, promised: 1, parent: 1 },
};
