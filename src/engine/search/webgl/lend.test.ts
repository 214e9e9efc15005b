import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lend } from "./lend";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const work = (milliseconds: number) => () =>
  new Promise<void>((done) => setTimeout(done, milliseconds));

it("opens once, and closes after the last user has been gone for a while", async () => {
  const open = vi.fn(async () => "thing");
  const close = vi.fn();
  const lent = lend(close, 100);
  const long = lent.use(open, work(300));
  await lent.use(open, async (thing) => expect(thing).toBe("thing"));
  await vi.advanceTimersByTimeAsync(399);
  await long;
  expect(open).toHaveBeenCalledTimes(1);
  expect(close).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(close).toHaveBeenCalledExactlyOnceWith("thing");
});

it("opens another one after it has closed", async () => {
  const open = vi.fn(async () => "thing");
  const lent = lend(() => {}, 100);
  await lent.use(open, async () => {});
  await vi.advanceTimersByTimeAsync(100);
  await lent.use(open, async () => {});
  expect(open).toHaveBeenCalledTimes(2);
});

it("stays open when a use comes in time", async () => {
  const close = vi.fn();
  const lent = lend(close, 100);
  const open = async () => "thing";
  await lent.use(open, async () => {});
  await vi.advanceTimersByTimeAsync(99);
  const running = lent.use(open, work(50));
  await vi.advanceTimersByTimeAsync(50);
  await running;
  expect(close).not.toHaveBeenCalled();
});

it("passes on why it could not be opened, and tries again when used again", async () => {
  const lent = lend(() => {}, 100);
  const refuse = () => Promise.reject(new Error("no thing"));
  await expect(lent.use(refuse, async () => {})).rejects.toThrow("no thing");
  await vi.advanceTimersByTimeAsync(100);
  expect(
    await lent.use(
      async () => "thing",
      async (thing) => thing,
    ),
  ).toBe("thing");
});
