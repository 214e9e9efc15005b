import { expect, test } from "vitest";
import { FIND_DEFAULT, type Find, readFind, TASK_WORDS, writeFind } from "./spelling";

test("what is written is read again", () => {
  const find: Find = {
    task: "moons",
    seed: 4294967295,
    given: { share: 0.3, hidden: [32, 16], rate: 0.0003, initial: "uniform" },
    by: "edge-popup",
  };
  expect(readFind(writeFind(find) as string)).toEqual({ find, ignored: [] });
  for (const task of TASK_WORDS) {
    const plain = { ...FIND_DEFAULT, task, seed: 1 };
    expect(readFind(writeFind(plain) as string)).toEqual({ find: plain, ignored: [] });
  }
});

test("what nobody understands is named, and the rest is taken", () => {
  expect(readFind("suns_4294967296_share.lots_colour.2_by.luck_steps.50")).toEqual({
    find: { ...FIND_DEFAULT, given: { steps: 50 } },
    ignored: ["suns", "4294967296", "share.lots", "colour.2", "by.luck"],
  });
});
