import type { Finding, Frame, Part } from "../../core/methods/method";
import type { Line } from "../../views/finders/SmallPlot";
import { FINDERS } from "../../words/en/finders";

const LOOKS: Readonly<Record<Part, Line["look"]>> = {
  ticket: "main",
  reinit: "other",
  random: "third",
  early: "fourth",
  "one-shot": "fifth",
};

type Points = Map<Part, [kept: number, value: number][]>;

function add(points: Points, part: Part, kept: number, value: number): void {
  const known = points.get(part) ?? [];
  points.set(part, [...known, [kept, value]]);
}

const linesOf = (points: Points): Line[] =>
  [...points].map(([part, all]) => ({
    name: FINDERS.parts[part],
    points: all,
    look: LOOKS[part],
    dots: true,
  }));

/** The test errors of all rounds, a line for the ticket and each control. */
export function roundLines({ rounds }: Finding): Line[] {
  const points: Points = new Map();
  for (const { kept, ticket, controls } of rounds) {
    add(points, "ticket", kept, ticket.test.error);
    for (const [part, scores] of Object.entries(controls))
      add(points, part as Part, kept, scores.test.error);
  }
  return linesOf(points);
}

/** Before the end: the training loss that each training has come to. */
export function lossLines(frames: readonly Frame[]): Line[] {
  const points: Points = new Map();
  frames.forEach(({ part, round, kept, loss }, i) => {
    const next = frames[i + 1];
    if (!next || next.part !== part || next.round !== round) add(points, part, kept, loss);
  });
  return linesOf(points);
}
