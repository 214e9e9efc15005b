/**
 * Moves labels apart along one axis until `gap` pixels lie between any two of them, as little as possible and inside
 * [low, high]; their order is kept. Returns positions in the order of the input.
 */
export function spread(
  positions: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = positions.map((_, i) => i).sort((i, j) => positions[i] - positions[j] || i - j);
  const room = Math.min(gap, order.length > 1 ? (high - low) / (order.length - 1) : gap);
  // Groups of touching labels: each stands around the mean of what its members asked for.
  const groups: { members: number[]; start: number }[] = [];
  const startOf = (members: readonly number[]) => {
    const wanted = members.map((i, at) => positions[i] - at * room);
    const mean = wanted.reduce((sum, y) => sum + y, 0) / members.length;
    return Math.min(Math.max(low, mean), high - (members.length - 1) * room);
  };
  for (const index of order) {
    let group = { members: [index], start: startOf([index]) };
    for (
      let last = groups.at(-1);
      last && last.start + last.members.length * room > group.start;
      last = groups.at(-1)
    ) {
      groups.pop();
      const members = [...last.members, ...group.members];
      group = { members, start: startOf(members) };
    }
    groups.push(group);
  }
  const result = new Array<number>(positions.length);
  for (const { members, start } of groups)
    members.forEach((index, at) => {
      result[index] = start + at * room;
    });
  return result;
}
