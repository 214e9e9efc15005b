import { expect, test } from "vitest";
import { runOfSetting } from "../../lesson/runOfStep";
import { STEPS } from "../../lesson/steps";
import { DEFAULT_DOCUMENT } from "../../state/document/default";
import { createSession } from "../../state/store";
import { DEFAULT_VIEW } from "../../state/view/view";
import { setStage } from "../lesson/lessonStage";
import { click, follow, isRevealed, linkOf } from "./presenterMoves";

const run = runOfSetting({ document: DEFAULT_DOCUMENT });
const fresh = () => createSession(DEFAULT_DOCUMENT, DEFAULT_VIEW);

function inLesson(id: string) {
  const store = fresh();
  const step = STEPS.find((each) => each.id === id);
  if (!step) throw new Error(`no step is called ${id}`);
  setStage(store, step.setting, { lesson: id, guess: undefined });
  return store;
}

test("a clicker goes through all steps, each answer after its question, and the same way back", () => {
  const store = inLesson("start");
  const seen = () => {
    const { lesson = "" } = store.getState().view;
    const step = STEPS.find(({ id }) => id === lesson);
    return `${lesson}${step && isRevealed(step, store) ? "!" : ""}`;
  };
  const forth = [seen()];
  while (click(store, run, 1)) forth.push(seen());
  expect(forth).toEqual(STEPS.flatMap(({ id, predict }) => (predict ? [id, `${id}!`] : [id])));
  const back = [seen()];
  while (click(store, run, -1)) back.push(seen());
  // A step that is come back to asks its question again.
  expect(back).toEqual(STEPS.map(({ id }) => id).toReversed());
});

test("without a lesson a clicker goes through the film", () => {
  const store = fresh();
  click(store, run, -1);
  const { frame } = store.getState().view;
  expect(run.trace.phaseAt(frame ?? -1)).toBe("search");
  click(store, run, 1);
  expect(store.getState().view.frame).toBeUndefined();
  for (let i = 0; i < 100; i++) click(store, run, -1);
  expect(store.getState().view.frame).toBe(0);
});

test("a window that follows shows the same, and stays what it is", () => {
  const stage = inLesson("control");
  const notes = createSession(DEFAULT_DOCUMENT, { theme: "dark", present: "notes", keys: false });
  follow(notes, linkOf(stage));
  const { document, view } = notes.getState();
  expect(document).toEqual(stage.getState().document);
  expect(view).toMatchObject({ lesson: "control", theme: "dark", present: "notes", keys: false });
  follow(notes, linkOf(stage));
  expect(notes.getState().document).toBe(document);
});

test("a frame on costs no new document", () => {
  const store = fresh();
  follow(store, linkOf(createSession(DEFAULT_DOCUMENT, { theme: "auto", frame: 3 })));
  expect(store.getState().document).toBe(DEFAULT_DOCUMENT);
  expect(store.getState().view.frame).toBe(3);
});
