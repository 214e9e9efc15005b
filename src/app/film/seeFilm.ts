/** On a phone: as far down as it takes to have the whole parent between the pinned function and the film's bar. */
export function seeFilm(): void {
  const stage = document.querySelector(".stage");
  const parent = stage?.querySelector(".parent-panel > .parent");
  const bar = document.querySelector(".dock > .transport");
  if (!stage || !parent || !bar) return;
  const hidden = parent.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  const pinned = stage.getBoundingClientRect().top;
  scrollBy(0, Math.max(pinned, hidden));
}
