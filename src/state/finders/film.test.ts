import { expect, test, vi } from "vitest";
import { METHODS } from "../../core/methods/registry";
import { taskOf } from "../../core/task/tasks";
import type { Finders, Search } from "../../port/finders";
import { createFilm, createTurns } from "./film";

const search: Search = {
  method: "edge-popup",
  task: { name: "moons" },
  seed: 3,
  options: {
    ...METHODS["edge-popup"].defaults({
      name: "moons",
      kind: "two classes",
      inputs: 2,
      outputs: 1,
    }),
    hidden: [8, 8],
    steps: 4,
  },
};

/** An engine that computes at once. */
function instant(): Finders {
  return {
    size: 1,
    walk({ method, task, seed, options }) {
      const frames: unknown[] = [];
      const run = METHODS[method].steps(taskOf(task, seed), options, seed, (frame) =>
        frames.push(frame),
      );
      return {
        async next() {
          for (;;) {
            if (frames.length > 0) return { frame: frames.shift() as never, finding: null };
            const step = run.next();
            if (step.done) return { frame: null, finding: step.value };
          }
        },
        close: vi.fn(),
      };
    },
    all: async () => undefined,
    dispose: () => undefined,
  };
}

test("a run steps, pauses, goes on and ends with the same mask as one that never stopped", async () => {
  const film = createFilm(instant(), search, createTurns(1));
  film.step();
  await vi.waitFor(() => expect(film.store.getState().status).toBe("paused"));
  expect(film.store.getState().frames).toHaveLength(1);
  film.start();
  await vi.waitFor(() => expect(film.store.getState().status).toBe("done"));
  const whole = createFilm(instant(), search, createTurns(1));
  whole.start();
  await vi.waitFor(() => expect(whole.store.getState().status).toBe("done"));
  expect(film.store.getState().frames).toHaveLength(5);
  expect(film.store.getState().finding?.fingerprint).toEqual(
    whole.store.getState().finding?.fingerprint,
  );
});

test("a cancelled run forgets what it found, and can be run again", async () => {
  const film = createFilm(instant(), search, createTurns(1));
  film.start();
  film.cancel();
  expect(film.store.getState()).toEqual({ status: "idle", frames: [], finding: null });
  film.start();
  await vi.waitFor(() => expect(film.store.getState().status).toBe("done"));
  expect(film.store.getState().frames).toHaveLength(5);
});
