/** Moves two labels apart until `gap` pixels lie between them, as little as possible and inside [low, high]. */
export function separate(
  [first, second]: readonly [number, number],
  gap: number,
  [low, high]: readonly [number, number],
): [number, number] {
  const lack = Math.max(0, gap - Math.abs(first - second)) / 2;
  const side = first <= second ? 1 : -1;
  const inside = (y: number) => Math.min(high, Math.max(low, y));
  const moved = [inside(first - side * lack), inside(second + side * lack)];
  const short = gap - Math.abs(moved[0] - moved[1]);
  if (short <= 1e-9) return [moved[0], moved[1]];
  // One label is held by an edge: the other makes all the room.
  const atTop = Math.min(moved[0], moved[1]) === low;
  const shift = atTop ? short : -short;
  const pushFirst = atTop ? moved[0] > moved[1] || side < 0 : moved[0] < moved[1] || side > 0;
  return pushFirst ? [moved[0] + shift, moved[1]] : [moved[0], moved[1] + shift];
}
