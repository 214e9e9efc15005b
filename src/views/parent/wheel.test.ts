import { expect, it } from "vitest";
import { STILL, spread, type Turns, turn } from "./wheel";

/** The steps that turns of a wheel make, each with its time. */
function steps(turns: readonly (readonly [delta: number, at: number])[]): number[] {
  let state: Turns = STILL;
  return turns.map(([delta, at]) => {
    const [next, step] = turn(state, delta, at);
    state = next;
    return step;
  });
}

it("makes one step of a notch, inwards where the wheel turns away", () => {
  expect(steps([[-100, 0]])).toEqual([-1]);
  expect(steps([[120, 0]])).toEqual([1]);
});

it("adds up the small turns of a trackpad, and makes one step of a whole pinch", () => {
  const pinch = Array.from({ length: 30 }, (_, i): [number, number] => [-6, 10 * i]);
  expect(steps(pinch).filter((step) => step !== 0)).toEqual([-1]);
});

it("starts again when the direction changes, and after a pause", () => {
  expect(
    steps([
      [-40, 0],
      [40, 10],
      [20, 20],
      [-100, 500],
    ]),
  ).toEqual([0, 0, 1, -1]);
});

it("takes a spread of two fingers for a step inwards, and the reverse for one outwards", () => {
  expect(spread(100, 140)).toBe(-1);
  expect(spread(140, 100)).toBe(1);
  expect(spread(100, 110)).toBe(0);
});
