/**
 * Put into the built page before its own scripts: notes every animation frame and whether a search was under way in it,
 * every long task, and when each error number had first been painted.
 */
{
  /** @type {{ at: number, searching: boolean }[]} */
  const frames = [];
  /** @type {{ at: number, milliseconds: number }[]} */
  const tasks = [];
  /** @type {Record<string, number>} */
  const firstShown = {};

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ at: startTime, milliseconds: duration });
  }).observe({ type: "longtask", buffered: true });

  /** @type {string | null | undefined} */
  let before;
  /** @param {number} at */
  const note = (at) => {
    frames.push({ at, searching: document.querySelector("progress") !== null });
    // What stood there in the last frame is painted by now.
    if (before) firstShown[before] ??= performance.now();
    before = document.querySelector(".error-number")?.textContent;
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);

  Object.assign(window, { probe: { frames, tasks, firstShown } });
}
