import type { Series } from "./series";

/** Pixels between intervals of one width; less where widths are close. */
const APART = 5;

/** How far aside each rule's points stand where several rules were measured at one width, so that intervals do not cover each other. */
export function dodge(
  series: readonly Pick<Series, "key" | "columns">[],
  position: (width: number) => number,
): (key: string, width: number) => number {
  const sharing = new Map<number, string[]>();
  for (const { key, columns } of series)
    for (const { width } of columns) sharing.set(width, [...(sharing.get(width) ?? []), key]);
  const places = [...sharing.keys()].map(position).sort((x, y) => x - y);
  const room = Math.min(...places.slice(1).map((place, i) => place - (places[i] as number)));
  const apart = Math.min(APART, room / (series.length + 1));
  return (key, width) => {
    const keys = sharing.get(width) ?? [];
    return apart * (keys.indexOf(key) - (keys.length - 1) / 2);
  };
}
