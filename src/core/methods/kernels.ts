/*
 * The two loops in which a network's time goes. Values lie unit by unit, each with its `count` samples in a row; lists name
 * units by number. Eight units a pass keep sums in registers; the order of every sum is fixed, so that results are the same
 * to the last bit on every machine.
 */

/** Writes to row `to` of `target` the sum of the rows `units[first … last − 1]` of `source`, each times its weight. */
export function mixRows(
  target: Float64Array,
  to: number,
  source: Float64Array,
  units: Int32Array,
  weights: Float64Array,
  first: number,
  last: number,
  count: number,
): void {
  const at = to * count;
  target.fill(0, at, at + count);
  let p = first;
  for (; p + 8 <= last; p += 8) {
    const a = units[p] * count;
    const b = units[p + 1] * count;
    const c = units[p + 2] * count;
    const d = units[p + 3] * count;
    const e = units[p + 4] * count;
    const f = units[p + 5] * count;
    const g = units[p + 6] * count;
    const h = units[p + 7] * count;
    const wa = weights[p];
    const wb = weights[p + 1];
    const wc = weights[p + 2];
    const wd = weights[p + 3];
    const we = weights[p + 4];
    const wf = weights[p + 5];
    const wg = weights[p + 6];
    const wh = weights[p + 7];
    for (let s = 0; s < count; s++)
      target[at + s] +=
        wa * source[a + s] +
        wb * source[b + s] +
        (wc * source[c + s] + wd * source[d + s]) +
        (we * source[e + s] + wf * source[f + s] + (wg * source[g + s] + wh * source[h + s]));
  }
  for (; p < last; p++) {
    const a = units[p] * count;
    const w = weights[p];
    for (let s = 0; s < count; s++) target[at + s] += w * source[a + s];
  }
}

/** Writes to `sums[first … last − 1]` the inner products of row `of` of `delta` with the rows `units[first … last − 1]` of `source`. */
export function rowProducts(
  sums: Float64Array,
  delta: Float64Array,
  of: number,
  source: Float64Array,
  units: Int32Array,
  first: number,
  last: number,
  count: number,
): void {
  const at = of * count;
  let p = first;
  for (; p + 8 <= last; p += 8) {
    const a = units[p] * count;
    const b = units[p + 1] * count;
    const c = units[p + 2] * count;
    const d = units[p + 3] * count;
    const e = units[p + 4] * count;
    const f = units[p + 5] * count;
    const g = units[p + 6] * count;
    const h = units[p + 7] * count;
    let sa = 0;
    let sb = 0;
    let sc = 0;
    let sd = 0;
    let se = 0;
    let sf = 0;
    let sg = 0;
    let sh = 0;
    for (let s = 0; s < count; s++) {
      const value = delta[at + s];
      sa += value * source[a + s];
      sb += value * source[b + s];
      sc += value * source[c + s];
      sd += value * source[d + s];
      se += value * source[e + s];
      sf += value * source[f + s];
      sg += value * source[g + s];
      sh += value * source[h + s];
    }
    sums[p] = sa;
    sums[p + 1] = sb;
    sums[p + 2] = sc;
    sums[p + 3] = sd;
    sums[p + 4] = se;
    sums[p + 5] = sf;
    sums[p + 6] = sg;
    sums[p + 7] = sh;
  }
  for (; p < last; p++) {
    const a = units[p] * count;
    let sum = 0;
    for (let s = 0; s < count; s++) sum += delta[at + s] * source[a + s];
    sums[p] = sum;
  }
}
