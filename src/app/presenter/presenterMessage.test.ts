import fc from "fast-check";
import { expect, test } from "vitest";
import { notesName, pairName, readMessage } from "./presenterMessage";

test("every message is read as it was said", () => {
  for (const message of [
    { say: "hello" },
    { say: "bye" },
    { say: "press", key: "PageDown" },
    { say: "go", link: "#1" },
    { say: "shown", link: "#1~lesson=pool", since: 5, frozen: true, blank: false },
  ])
    expect(readMessage(message)).toEqual(message);
});

test("what another page says is no message, and nothing throws", () => {
  for (const data of [null, 5, "hello", {}, { say: "press" }, { say: "shown", link: "#1" }])
    expect(readMessage(data)).toBeNull();
  fc.assert(
    fc.property(fc.anything(), (data) => {
      readMessage(data);
    }),
  );
});

test("two windows find each other by their names, and keep them through a reload", () => {
  const stage = { name: "", crypto };
  const pair = pairName(stage);
  expect(pair).toMatch(/^presenter-\w+$/);
  expect(pairName(stage)).toBe(pair);
  expect(pairName({ name: notesName(pair), crypto })).toBe(pair);
  expect(pairName({ name: "", crypto })).not.toBe(pair);
});
