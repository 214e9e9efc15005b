import { type CSSProperties, useMemo, useRef } from "react";
import type { Chapter } from "../../core/trace";
import type { Run } from "../../state/run";
import { useSize } from "../../views/plot/useSize";
import { useTextScale } from "../../views/plot/useTextScale";
import { FILM } from "../../words/film";
import { PAGE } from "../../words/page";
import { signed } from "./narration";
import type { Timeline } from "./timeline";

interface Props {
  readonly run: Run;
  readonly timeline: Timeline;
  readonly index: number;
  readonly sentence: string;
  readonly onMove: (frame: number) => void;
}

interface Tick {
  readonly start: number;
  readonly at: number;
  readonly label: string | null;
  /** The first of its layer. */
  readonly first: boolean;
}

/** In a film of more chapters only the layers have ticks. */
const MOST_TICKS = 60;
/** Pixels of a letter, at most, and of what surrounds a label. */
const LETTER = 7.2;
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

/** The whole film on one line: drag, click a chapter, or use the keys. */
export function Scrubber({ run, timeline, index, sentence, onMove }: Props) {
  const { trace } = run;
  const last = trace.frameCount - 1;
  const list = useRef<HTMLOListElement>(null);
  const width = useSize(list)?.width ?? 0;
  const scale = useTextScale();
  const ticks = useMemo(() => ticksOf(run, timeline, width, scale), [run, timeline, width, scale]);
  const position = index === last ? 1 : timeline.timeOf(index) / timeline.seconds;
  const chapterAt = trace.chapters.findIndex(({ end }) => index < end);

  const jump = (step: number) => {
    const chapter = trace.chapters[chapterAt + step];
    onMove(chapter ? chapter.start : step < 0 ? 0 : last);
  };
  const keys: Record<string, () => void> = {
    ArrowLeft: () => onMove(index - 1),
    ArrowDown: () => onMove(index - 1),
    ArrowRight: () => onMove(index + 1),
    ArrowUp: () => onMove(index + 1),
    PageDown: () => jump(1),
    PageUp: () => jump(-1),
    Home: () => onMove(0),
    End: () => onMove(last),
  };

  return (
    <div className="scrubber" style={{ "--position": position } as CSSProperties}>
      <input
        type="range"
        min={0}
        max={1}
        step="any"
        value={position}
        aria-label={PAGE.film.scrubber}
        aria-valuetext={FILM.spoken(index + 1, last + 1, sentence)}
        onChange={(event) => {
          const value = event.currentTarget.valueAsNumber;
          onMove(value >= 1 ? last : timeline.frameAt(value * timeline.seconds));
        }}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          act();
        }}
      />
      <ol ref={list} className="scrubber-chapters" aria-hidden="true">
        {ticks.map(({ start, at, label, first }, i) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a chapter of another width starts elsewhere and is the same.
            key={i}
            className={first ? "layer" : undefined}
            data-now={(index >= start && !(index >= ticks[i + 1]?.start)) || undefined}
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
    </div>
  );
}
