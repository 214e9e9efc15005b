import { expect, test } from "vitest";
import { DEFAULT_DOCUMENT } from "../../state/document/default";
import { createSession } from "../../state/store";
import type { Sync } from "../../state/sync";
import { openDocument } from "./openDocument";

const sync: Sync = { link: () => "", push() {}, settle() {}, stop() {} };
const start = () => createSession(DEFAULT_DOCUMENT, { theme: "dark", frame: 3, mask: "next" });
const other = { ...DEFAULT_DOCUMENT, tolerance: 0.02 };

test("a document from a file is opened as a step of the history, finished, in the theme that was", async () => {
  const store = start();
  const file = new Blob([JSON.stringify({ ...other, author: "me" })]);
  expect(await openDocument(file, store, sync)).toMatchObject({ problem: null });
  const { document, view, past, ignored } = store.getState();
  expect(document).toEqual(other);
  expect(view.theme).toBe("dark");
  expect(view.frame).toBeUndefined();
  expect(view.mask).toBeUndefined();
  expect(past).toEqual([DEFAULT_DOCUMENT]);
  expect(ignored).toEqual(["author"]);
});

test("a wrong document changes nothing and is told by its field", async () => {
  const store = start();
  const file = new Blob([JSON.stringify({ ...other, tolerance: -1 })]);
  const opened = await openDocument(file, store, sync);
  expect(opened?.problem).toMatch(/^tolerance must be/);
  expect(store.getState().document).toBe(DEFAULT_DOCUMENT);
});

test("a document that is cut off is told so, and not line by line", async () => {
  const store = start();
  const whole = JSON.stringify(other, null, 2);
  const opened = await openDocument(new Blob([whole.slice(0, -20)]), store, sync);
  expect(opened?.problem).toMatch(/^The \{ at line 1, column 1 is never closed\.$/);
  expect(store.getState().document).toBe(DEFAULT_DOCUMENT);
});

test("a network becomes the target of what is on stage", async () => {
  const store = start();
  const weights = [[0.438762903213501, 0.25]];
  const layers = [{ weights, bias: [0.5], name: "out" }];
  const opened = await openDocument(new Blob([JSON.stringify({ layers })]), store, sync);
  expect(opened?.problem).toBeNull();
  expect(opened?.said).toMatch(/left out.*layers\[0\]\.name/);
  const { document, past, ignored, view } = store.getState();
  const target = { layers: [{ weights, biases: [0.5] }] };
  expect(document).toEqual({ ...DEFAULT_DOCUMENT, target });
  expect({ past: past.length, ignored, frame: view.frame }).toEqual({
    past: 1,
    ignored: [],
    frame: undefined,
  });
});

test("a network that is broken is told so in one sentence", async () => {
  const store = start();
  for (const text of [
    "{",
    "[]",
    "[[1, 2",
    "array([[1, 2], [3]])",
    '{"layers": [{"weights": [[7]]}]}',
  ])
    expect((await openDocument(new Blob([text]), store, sync))?.problem).toMatch(/^.+\.$/);
  expect(store.getState().document).toBe(DEFAULT_DOCUMENT);
});

test("what is no document is left to others", async () => {
  const store = start();
  for (const text of [
    "",
    "null",
    "7",
    '{"seed": 1}',
    `{"seed":1}\n{"seed":2}`,
    `{"seed":\n{"seed":2}`,
  ])
    expect(await openDocument(new Blob([text]), store, sync)).toBeNull();
  const vast = new Blob([`${" ".repeat(3_000_000)}${JSON.stringify(other)}`]);
  expect(await openDocument(vast, store, sync)).toBeNull();
});
