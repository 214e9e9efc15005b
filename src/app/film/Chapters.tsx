import { type CSSProperties, memo, useMemo, useRef } from "react";
import type { Chapter } from "../../core/construct/trace";
import type { Run } from "../../state/run/run";
import { useSize } from "../../views/plot/useSize";
import { LETTER, useTextScale } from "../../views/plot/useTextScale";
import { FILM } from "../../words/en/film";
import { signed } from "./narration";
import type { Timeline } from "./timeline";

interface Tick {
  readonly start: number;
  readonly at: number;
  readonly label: string | null;
  /** The first of its layer. */
  readonly first: boolean;
}

/** In a film of more chapters only the layers have ticks. */
const MOST_TICKS = 60;
/** Pixels of what surrounds a label. */
const AROUND = 10;

const widthOf = (label: string, scale: number): number =>
  Math.max(24, AROUND + scale * LETTER * label.length);

const labelOf = ({ pool }: Chapter): string => {
  if (!pool) return FILM.crossWires;
  const [only] = pool.weights;
  return pool.weights.length === 1 && only ? signed(only.value) : FILM.weights(pool.weights.length);
};

/**
 * Where chapters start on a line of `width` pixels, labelled where there is room until the next one; a layer whose
 * first chapter has none is labelled as a whole.
 */
function ticksOf({ trace, wiring }: Run, timeline: Timeline, width: number, scale: number): Tick[] {
  const { chapters } = trace;
  const share = (frame: number) => timeline.timeOf(frame) / timeline.seconds;
  const layerEnds = wiring.layers.map((_, layer) =>
    share(chapters.findLast((chapter) => chapter.layer === layer)?.end ?? 0),
  );
  let free = 0;
  const ticks = chapters.map((chapter, i): Tick => {
    const first = chapter.pool === null || chapter.layer !== chapters[i - 1]?.layer || i === 1;
    const at = share(chapter.start);
    const fits = (label: string, end: number) =>
      at * width >= free && (end - at) * width >= widthOf(label, scale);
    const own = labelOf(chapter);
    const layer = FILM.layer(chapter.layer + 1);
    if (fits(own, share(chapter.end))) return { start: chapter.start, at, label: own, first };
    const whole = first && chapter.pool && fits(layer, layerEnds[chapter.layer]);
    if (whole) free = layerEnds[chapter.layer] * width;
    const label = whole ? layer : null;
    return { start: chapter.start, at, label, first };
  });
  return chapters.length > MOST_TICKS ? ticks.filter(({ first }) => first) : ticks;
}

interface Props {
  readonly run: Run;
  readonly timeline: Timeline;
  /** Where the chapter on screen starts. */
  readonly now: number;
  readonly onMove: (frame: number) => void;
}

/** The film's chapters below its line, to be clicked. */
export const Chapters = memo(function Chapters({ run, timeline, now, onMove }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const width = useSize(list)?.width ?? 0;
  const scale = useTextScale();
  const ticks = useMemo(() => ticksOf(run, timeline, width, scale), [run, timeline, width, scale]);
  return (
    <ol ref={list} className="scrubber-chapters" aria-hidden="true">
      {ticks.map(({ start, at, label, first }, i) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a chapter of another width starts elsewhere and is the same.
          key={i}
          className={first ? "layer" : undefined}
          data-now={(now >= start && !(now >= ticks[i + 1]?.start)) || undefined}
          style={{ "--at": at } as CSSProperties}
        >
          {label && (
            <button type="button" tabIndex={-1} onClick={() => onMove(start)}>
              {label}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
});
