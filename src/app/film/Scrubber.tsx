import { type CSSProperties, useCallback, useRef } from "react";
import type { Run } from "../../state/run/run";
import { FILM } from "../../words/en/film";
import { PAGE } from "../../words/en/page";
import { Chapters } from "./Chapters";
import type { Timeline } from "./timeline";

interface Props {
  readonly run: Run;
  readonly timeline: Timeline;
  readonly index: number;
  readonly sentence: string;
  readonly onMove: (frame: number) => void;
}

/** The whole film on one line: drag, click a chapter, or use the keys. */
export function Scrubber({ run, timeline, index, sentence, onMove }: Props) {
  const { trace } = run;
  const last = trace.frameCount - 1;
  const position = index === last ? 1 : timeline.timeOf(index) / timeline.seconds;
  const chapterAt = trace.chapters.findIndex(({ end }) => index < end);

  const jump = (step: number) => {
    const chapter = trace.chapters[chapterAt + step];
    onMove(chapter ? chapter.start : step < 0 ? 0 : last);
  };
  const live = useRef(onMove);
  live.current = onMove;
  const toChapter = useCallback((frame: number) => live.current(frame), []);
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
    <div className="scrubber">
      <input
        type="range"
        style={{ "--position": position } as CSSProperties}
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
      <Chapters
        run={run}
        timeline={timeline}
        now={trace.chapters[chapterAt].start}
        onMove={toChapter}
      />
    </div>
  );
}
