import { expect, test } from "vitest";
import { wire } from "../core/network/wiring";
import { DEFAULT_DOCUMENT } from "./document/default";
import { newDraw, setPoolSize, setTolerance } from "./document/edit";
import { setPick } from "./document/edit-picks";
import { addLayer, addUnit, removeUnit } from "./document/edit-target";
import { createSession } from "./store";
import { DEFAULT_VIEW } from "./view/view";

const session = () => {
  const store = createSession(DEFAULT_DOCUMENT, DEFAULT_VIEW);
  return { store, now: store.getState };
};

test("an edit can be undone and redone, and a new edit forgets what was undone", () => {
  const { now } = session();
  now().edit({ tolerance: 0.2 });
  now().edit((document) => setTolerance(document, 0.3));
  now().undo();
  expect(now().document.tolerance).toBe(0.2);
  now().undo();
  expect(now().document).toBe(DEFAULT_DOCUMENT);
  now().undo();
  expect(now().document).toBe(DEFAULT_DOCUMENT);
  now().redo();
  now().redo();
  now().redo();
  expect(now().document.tolerance).toBe(0.3);
  now().undo();
  now().edit({ tolerance: 0.4 });
  now().redo();
  expect(now().document.tolerance).toBe(0.4);
  expect(now().past.map((document) => document.tolerance)).toEqual([0.1, 0.2]);
});

test("edits in a row with the same key are one step, and any other edit or undo ends the row", () => {
  const { now } = session();
  const drag = (size: number, merge: string) =>
    now().edit((document) => setPoolSize(document, size), { merge });
  for (const size of [10, 20, 30]) drag(size, "width");
  for (const size of [40, 50]) drag(size, "other");
  drag(60, "width");
  expect(now().past).toHaveLength(3);
  now().undo();
  drag(70, "width");
  expect(now().past).toHaveLength(3);
});

test("the last edit of a row belongs to its step and ends it", () => {
  const { now } = session();
  const drag = (size: number, last: boolean) =>
    now().edit((document) => setPoolSize(document, size), { merge: "width", last });
  for (const size of [10, 20, 30]) drag(size, size === 30);
  expect(now().past).toHaveLength(1);
  drag(40, true);
  expect(now().past).toHaveLength(2);
});

test("another film starts finished, and questions about the same one leave its frame", () => {
  const { now } = session();
  now().setView({ frame: 7 });
  now().edit((document) => setTolerance(document, 0.3));
  expect(now().view.frame).toBe(7);
  now().edit(newDraw);
  expect(now().view.frame).toBeUndefined();
});

test("a gadget chosen by hand leaves the film at its frame", () => {
  const { now } = session();
  now().setView({ frame: 7 });
  now().edit((document) => setPick(document, { layer: 0, unit: 0, input: 0, sign: "+" }, [12]));
  expect(now().view.frame).toBe(7);
});

test("going back to the document on stage leaves no step of its own", () => {
  const { now } = session();
  now().edit({ tolerance: 0.2 });
  const staged = now().document;
  now().edit(newDraw);
  now().restore(staged);
  expect(now().document).toBe(staged);
  now().undo();
  expect(now().document).toBe(staged);
  now().undo();
  expect(now().document).toBe(DEFAULT_DOCUMENT);
});

test("an edit that changes nothing leaves no step", () => {
  const { now } = session();
  now().edit((document) => removeUnit(document, 7, 0));
  expect(now().past).toHaveLength(0);
});

test("views are not part of the history", () => {
  const { now } = session();
  now().setView({ selected: 3, theme: "dark" });
  now().edit(newDraw);
  now().undo();
  expect(now().view).toEqual({ theme: "dark", selected: 3 });
  expect(now().past).toHaveLength(0);
});

test("a selection that the document has no weight for is dropped", () => {
  const { now } = session();
  now().setView({ selected: 8 });
  expect(now().view.selected).toBe(8);
  now().edit((document) => removeUnit(document, 0, 0));
  expect(now().view.selected).toBeUndefined();
  now().setView({ selected: 6 });
  expect(now().view.selected).toBeUndefined();
});

test("a selection stays at its weight when other weights come and go before it", () => {
  const { now } = session();
  const selected = () => {
    const { document, view } = now();
    const { layer, unit, input, value } = wire(document.target).weights[view.selected ?? 0];
    return { layer, unit, input, value };
  };
  const output = wire(DEFAULT_DOCUMENT.target).weights.length - 1;
  now().setView({ selected: output });
  const before = selected();
  now().edit((document) => addUnit(document, 0));
  expect(now().view.selected).toBeGreaterThan(output);
  expect(selected()).toEqual(before);
  now().edit(addLayer);
  expect(selected()).toEqual({ ...before, layer: before.layer + 1 });
  now().undo();
  now().undo();
  expect(now().view.selected).toBe(output);
});

test("a patch that leaves a gadget without its slot drops the gadget", () => {
  const { now } = session();
  now().edit({ picks: [{ layer: 0, unit: 2, input: 0, sign: "-", neurons: [4, 900] }] });
  expect(now().document.picks).toHaveLength(1);
  now().edit({ parent: { seed: 1, pools: "private", poolSize: 100 } });
  expect(now().document.picks?.[0]?.neurons).toEqual([4]);
  now().edit({ target: { layers: [{ weights: [[0.5]] }] } });
  expect(now().document).not.toHaveProperty("picks");
});

test("opening a link is a step of the history and says what was ignored", () => {
  const { now } = session();
  const other = { ...DEFAULT_DOCUMENT, tolerance: 0.5 };
  now().open(other, { theme: "light", frame: 2 }, ["checksum"]);
  expect(now()).toMatchObject({ document: other, view: { frame: 2 }, ignored: ["checksum"] });
  now().undo();
  expect(now().document).toBe(DEFAULT_DOCUMENT);
});
