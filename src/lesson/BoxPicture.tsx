import type { Run } from "../state/run/run";
import { LESSON } from "../words/en/lesson";
import { NEAR } from "./documents";
import { countNear, firstPool } from "./readings";
import "./figures.css";

/** How far the picture reaches beyond the box. */
const AROUND = 0.05;
/** Pixels of a weight's unit. */
const SCALE = 900;

/** The dots of the first pool in and around the pair rule's box at (w, 1), large enough to be counted. */
export function BoxPicture({ run }: { run: Run }) {
  const { a, b, weight } = firstPool(run);
  const reach = NEAR + AROUND;
  const x = (value: number) => SCALE * (value - weight + reach);
  const y = (value: number) => SCALE * (1 - value) + 8;
  const dots = Array.from(a.keys()).filter(
    (t) => Math.abs(a[t] - weight) <= reach && Math.abs(b[t] - 1) <= reach,
  );
  const { both } = countNear(run, NEAR);
  return (
    <figure className="box-picture">
      <svg viewBox={`0 0 ${2 * reach * SCALE} ${reach * SCALE + 8}`} aria-hidden="true">
        <rect x={x(weight - NEAR)} y={y(1)} width={2 * NEAR * SCALE} height={NEAR * SCALE} />
        {dots.map((t) => (
          <circle key={t} cx={x(a[t])} cy={y(b[t])} r={4.5} />
        ))}
      </svg>
      <figcaption className="note">{LESSON.box(both, NEAR, weight)}</figcaption>
    </figure>
  );
}
