import { expect, test } from "vitest";
import { isStepping, keyOf } from "./key";

const press = (key: string, code: string, shiftKey = false) =>
  keyOf({ key, code, shiftKey, ctrlKey: false, metaKey: false, altKey: false });

test.each([
  ["Cyrillic", "з", "KeyP", "p"],
  ["Cyrillic capitals", "З", "KeyP", "p"],
  ["Cyrillic", "я", "KeyZ", "z"],
  ["Cyrillic", "х", "BracketLeft", "["],
  ["Greek", "π", "KeyP", "p"],
  ["Arabic", "ح", "KeyP", "p"],
  ["Arabic, two letters from one key", "لا", "KeyB", "b"],
  ["Arabic digits", "٠", "Digit0", "0"],
  ["Hebrew", "ף", "KeyP", "p"],
  ["an input method", "Process", "KeyN", "n"],
])("a letter of another script is the key at its place: %s", (_script, key, code, means) => {
  expect(press(key, code)).toBe(means);
});

test.each([
  ["AZERTY", "a", "KeyQ", "a"],
  ["AZERTY", "w", "KeyZ", "w"],
  ["AZERTY", ";", "Comma", ";"],
  ["AZERTY", "à", "Digit0", "à"],
  ["Dvorak", "p", "KeyR", "p"],
  ["Dvorak", ".", "KeyE", "."],
  ["QWERTZ", "z", "KeyY", "z"],
  ["QWERTZ", "ü", "BracketLeft", "ü"],
  ["Russian full stop", ".", "Slash", "."],
])("a Latin letter or sign means itself wherever it is: %s", (_layout, key, code, means) => {
  expect(press(key, code)).toBe(means);
});

test("a named key is its name, and a capital the letter", () => {
  expect(press("PageDown", "Numpad3")).toBe("PageDown");
  expect(press("P", "KeyP", true)).toBe("p");
  expect(press(" ", "Space")).toBe(" ");
  expect(press("؟", "Slash", true)).toBe("?");
});

test("only keys that step go on while they are held", () => {
  expect(["ArrowLeft", "ArrowRight", ",", ".", "[", "]"].filter(isStepping)).toHaveLength(6);
  expect([" ", "b", "n", "p", "r", "PageDown", "Enter", "Escape"].filter(isStepping)).toEqual([]);
});
