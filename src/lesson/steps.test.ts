import { expect, test } from "vitest";
import { traceOf } from "../core/construct/trace";
import { parseExperiment } from "../state/document/document";
import { decodeLink, encodeLink } from "../state/link/link";
import { LESSON_STEPS } from "../state/view/lesson-steps";
import { DEFAULT_VIEW, fitView } from "../state/view/view";
import { PAPERS } from "../words/en/colophon";
import { frameOf } from "./moment";
import { runOfSetting, runOfStep } from "./runOfStep";
import { SOURCES } from "./sources";
import type { Setting } from "./step";
import { indexOfStep, STEPS } from "./steps";

const settings = STEPS.flatMap(({ id, setting, predict }): [string, Setting][] => [
  [id, setting],
  ...(predict ? [[`${id}, revealed`, predict.reveal] as [string, Setting]] : []),
]);

test("links know the steps by their names", () => {
  expect(STEPS.map(({ id }) => id)).toEqual([...LESSON_STEPS]);
});

test("the lesson has ten to twenty steps, each with an id of its own that links can say", () => {
  expect(STEPS.length).toBeGreaterThanOrEqual(10);
  expect(STEPS.length).toBeLessThanOrEqual(20);
  expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
  expect(STEPS[0]?.id).toBe("start");
});

test("an id that no step has opens the first one", () => {
  expect(indexOfStep("nobody")).toBe(0);
  expect(STEPS.map(({ id }) => indexOfStep(id))).toEqual([...STEPS.keys()]);
});

test.each(settings)("%s sets a valid document, a weight of it and a frame of its film", (_, s) => {
  expect(parseExperiment(s.document)).toEqual({ document: s.document, ignored: [] });
  const run = runOfSetting(s);
  const { wiring, scan, document, ticket } = run;
  expect(s.weight ?? 0).toBeLessThan(wiring.weights.length);
  const view = { ...DEFAULT_VIEW, selected: s.weight };
  expect(fitView(view, document)).toEqual(view);
  if (s.moment === undefined) return;
  const trace = traceOf(wiring, document.parent, scan, ticket.poolSize);
  const frame = frameOf(document, s.moment);
  expect(frame).toBeDefined();
  expect(trace.phaseAt(frame as number)).toBe(s.moment);
});

test.each(settings)("the link to %s brings step, document, frame and guess back", (id, s) => {
  const view = {
    ...DEFAULT_VIEW,
    lesson: id.split(",")[0],
    frame: frameOf(s.document, s.moment),
    selected: s.weight,
    mask: s.mask,
    guess: 0.05,
  };
  const opened = decodeLink(encodeLink(s.document, view));
  expect(opened.ignored).toEqual([]);
  expect(opened.document).toEqual(s.document);
  // A view without a mask says nothing of one.
  expect(opened.view).toEqual(JSON.parse(JSON.stringify(view)));
});

test.each(STEPS)("$id says its few sentences with real numbers and one thing to do", (step) => {
  const run = runOfStep(step);
  const said = [...(step.opens?.(run) ?? []), ...step.says(run)].map((s) =>
    typeof s === "string" ? s : s.text,
  );
  expect(said.length).toBeLessThanOrEqual(3);
  const question = step.predict?.question(run) ?? "";
  for (const text of [...said, question, step.task]) expect(text).not.toMatch(/NaN|undefined|null/);
  expect(said.join(" ").length).toBeLessThan(520);
  expect(step.task).not.toBe("");
});

test.each(STEPS)("the task of $id for a finger asks for no key and names no side", (step) => {
  expect(step.near ?? step.task).not.toMatch(/[←→↑↓]|focus|on the (left|right)/);
});

test("every step has a speaker's note of a few sentences and its minutes, a lecture together", () => {
  for (const { note } of STEPS) expect(note).toMatch(/^[A-Z].{40,240}[.?]$/);
  const minutes = STEPS.reduce((sum, step) => sum + step.minutes, 0);
  expect(minutes).toBeGreaterThan(20);
  expect(minutes).toBeLessThan(45);
});

test.each(STEPS.filter(({ predict }) => predict))(
  "the answer of $id is on its slider, and not where the slider starts",
  ({ predict }) => {
    if (!predict) return;
    const run = runOfSetting(predict.reveal);
    const truth = predict.truth(run) as number;
    expect(truth).toBeGreaterThanOrEqual(predict.scale.min);
    expect(truth).toBeLessThanOrEqual(predict.scale.max);
    expect(predict.format(truth)).not.toBe(predict.format(predict.start));
    expect(predict.moral(run, truth)).not.toMatch(/NaN|undefined|null|…/);
  },
);

test.each(STEPS)("$id explains before its question only if it has one", ({ opens, predict }) => {
  expect(opens !== undefined && predict === undefined).toBe(false);
});

test("papers that the page names too are the same ones", () => {
  const hrefs = PAPERS.map(({ href }) => href);
  for (const name of ["frankle", "ramanujan", "malach", "pensia", "natale"] as const)
    expect(hrefs).toContain(SOURCES[name].href);
});
