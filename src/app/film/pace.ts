/** So many times the screen's own interval, and a frame came late: the page was still at work. */
const LATE = 1.5;
/** A page that is never on time gets no more late frames than these for itself. */
const PATIENCE = 3;

/**
 * Asked at every frame of the screen, with its time in milliseconds: whether the page has drawn what it was last given. A film
 * that waits for that shows fewer of its frames on a slow machine, and leaves time for its fades and for the pointer.
 */
export function newPace(): (now: number) => boolean {
  let before = Number.NEGATIVE_INFINITY;
  let interval = Number.POSITIVE_INFINITY;
  let late = 0;
  return (now) => {
    const passed = now - before;
    before = now;
    late = passed > LATE * interval && late < PATIENCE ? late + 1 : 0;
    interval = Math.min(interval, passed);
    return late === 0;
  };
}
