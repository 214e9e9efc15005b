/**
 * On a phone: as far down as it takes to have the whole parent between the pinned function and the film's bar; on a lying
 * one, below that bar.
 */
export function seeFilm(lying: boolean): void {
  const stage = document.querySelector(".stage");
  const parent = stage?.querySelector(".parent-panel");
  const bar = document.querySelector(".dock > .transport");
  if (!stage || !parent || !bar) return;
  // Beside a lesson the bar stands elsewhere, and what is pinned keeps its own distance.
  if (!bar.matches(":only-child")) {
    parent.scrollIntoView({ block: "nearest" });
    return;
  }
  const box = parent.getBoundingClientRect();
  const { top, height } = bar.getBoundingClientRect();
  const pinned = stage.getBoundingClientRect().top;
  scrollBy(0, lying ? box.top - height : Math.max(pinned, box.bottom - top));
}
