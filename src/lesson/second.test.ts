import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { finish } from "../core/construct/prune";
import { METHODS } from "../core/methods/registry";
import type { Images } from "../core/reader/forward";
import { readSteps } from "../core/reader/forward";
import { readNetwork } from "../core/reader/import";
import { accuracyOf } from "../core/reader/score";
import { searchSteps } from "../core/reader/search";
import type { Target } from "../core/reader/target";
import { BUILT_IN } from "../core/reader/targets";
import { ticketAt } from "../core/reader/ticket";
import { taskOf } from "../core/task/tasks";
import { mnist } from "../shell/mnist";
import { DEFAULT_DOCUMENT } from "../state/document/default";
import { readFind } from "../state/finders/spelling";
import { decodeLink, encodeLink } from "../state/link/link";
import { SECOND_LESSON_STEPS } from "../state/view/lesson-steps";
import { DEFAULT_VIEW } from "../state/view/view";
import { SECOND_TABLE } from "../words/en/second";
import { ANSWERS, COLUMNS, SECOND_LESSON } from "./second";

test("links know the steps by their names, and bring step, exhibit and answer back", () => {
  expect(SECOND_LESSON.map(({ id }) => id)).toEqual([...SECOND_LESSON_STEPS]);
  for (const { id, show, opens } of SECOND_LESSON) {
    const view = { ...DEFAULT_VIEW, lesson: id, show, ...opens, guess: 1 };
    const opened = decodeLink(encodeLink(DEFAULT_DOCUMENT, view));
    expect(opened.ignored).toEqual([]);
    expect(opened.view).toEqual(view);
    if (opens.find) expect(readFind(opens.find).ignored).toEqual([]);
  }
});

test("every question has one right answer, among others", () => {
  for (const { asks } of SECOND_LESSON) {
    if (!asks) continue;
    expect(asks.choices.length).toBeGreaterThanOrEqual(3);
    expect(new Set(asks.choices).size).toBe(asks.choices.length);
    expect(asks.choices[asks.right]).toBeDefined();
  }
});

const rightAnswer = (id: string) => {
  const asks = SECOND_LESSON.find((step) => step.id === id)?.asks;
  return asks?.choices[asks.right];
};

/** The share of the two moons' test points that a run with these options gets wrong, and its rounds. */
function moons(name: "magnitude" | "edge-popup", given: object) {
  const task = taskOf({ name: "moons" }, 0);
  const method = METHODS[name];
  return finish(method.steps(task, { ...method.defaults(task), ...given }, 0));
}

test("the largest fifth of a trained network is wrong about three times in ten without further training", () => {
  const { scores, rounds } = moons("magnitude", { share: 0.2, tune: 0 });
  expect(rounds[0].ticket.test.error).toBeLessThan(0.01);
  expect(scores.test.error).toBeGreaterThan(0.2);
  expect(scores.test.error).toBeLessThan(0.4);
  expect(rightAnswer("magnitude")).toMatch("three times in ten");
});

test("with every weight kept a random network guesses", () => {
  const { scores } = moons("edge-popup", { share: 1, steps: 1 });
  expect(Math.abs((scores.test.error ?? 0) - 0.5)).toBeLessThan(0.1);
  expect(rightAnswer("popup")).toMatch("half of the time");
});

test("of the product rule's widths only the one that is said to be enough is just enough", () => {
  const { target } = readNetwork(readFileSync(`public/${BUILT_IN[0].file}`)) as { target: Target };
  const { images, labels } = mnist("t10k");
  const count = 2000;
  const some: Images = { ...images, count };
  const share = (network: Target) =>
    accuracyOf(finish(readSteps(network, some)), labels.subarray(0, count)).share;
  const lost = [4, 64].map((poolSize) => {
    const question = { rule: "product", poolSize, seed: 14 } as const;
    const ticket = ticketAt(target, question, [finish(searchSteps(target, question))], poolSize);
    return share(target) - share(ticket.network);
  });
  expect(lost[0]).toBeGreaterThan(0.05);
  expect(lost[1]).toBeLessThan(0.005);
  expect(rightAnswer("reader")).toMatch("64");
});

test("the table's answers are choices of their columns, and those of the methods themselves", () => {
  for (const way of Object.values(ANSWERS))
    for (const column of COLUMNS) expect(SECOND_TABLE.choices[column][way[column]]).toBeDefined();
  for (const [way, name] of [
    ["magnitude", "magnitude"],
    ["rewind", "rewind"],
    ["popup", "edge-popup"],
  ] as const) {
    const { trains, knows } = METHODS[name];
    expect(SECOND_TABLE.choices.trained[ANSWERS[way].trained]).toBe(trains ? "yes" : "no");
    expect(SECOND_TABLE.choices.known[ANSWERS[way].known]).toBe(knows);
  }
});
