import { memo, useEffect, useMemo, useState } from "react";
import { keptEdges } from "../../core/construct/ticket";
import { isChoosing } from "../../state/view/view";
import { Button, IconButton } from "../../ui/Button";
import { SegmentedControl } from "../../ui/SegmentedControl";
import { Select } from "../../ui/Select";
import { PAGE } from "../../words/en/page";
import { useBehind, useServices, useSession } from "../page/services";
import { titleOf } from "../page/title";
import { useKeys } from "../page/useKeys";
import { LYING_PHONE, PHONE, useMedia } from "../page/useMedia";
import { holdBetween } from "../weight/hold";
import { count, narrate } from "./narration";
import { Scrubber } from "./Scrubber";
import { Spoken } from "./Spoken";
import { seeFilm } from "./seeFilm";
import {
  LEVELS,
  type Level,
  levelFor,
  SPEEDS,
  type Speed,
  timelineOf,
  weightFrom,
} from "./timeline";
import { usePlayer } from "./usePlayer";
import type { Scene } from "./useScene";
import "./transport.css";

const { film } = PAGE;

type Way = "reset" | "previous" | "back" | "step" | "next";

/** The film's own bar: reset, steps by frame and by weight, play or pause, how to watch, and every frame on the scrubber; on a phone one row, and the rest on request. */
export function Transport({ scene }: { scene: Scene }) {
  const { run, index, frame, finished } = scene;
  const { store } = useServices();
  const setView = useSession((session) => session.setView);
  const choosing = useSession(({ view }) => isChoosing(view));
  const [speed, setSpeed] = useState<Speed>("normal");
  const [chosen, setLevel] = useState<Level | null>(null);
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState(false);
  const phone = useMedia(PHONE);
  const lying = useMedia(LYING_PHONE);
  const fitting = useMemo(() => levelFor(run.trace), [run.trace]);
  const level = chosen ?? fitting;
  // The scrubber reaches every frame, also those that playing skips.
  const whole = useMemo(() => timelineOf(run.trace), [run.trace]);
  const timeline = useMemo(() => timelineOf(run.trace, level), [run.trace, level]);
  const last = run.trace.frameCount - 1;
  const behind = useBehind();
  const show = (next: number) => {
    setMoved(true);
    if (!behind) setView({ frame: next >= last ? undefined : Math.max(0, next) });
  };
  const hold = (from: number, to: number) => (choosing ? holdBetween(run.trace, from, to) : null);
  const player = usePlayer(timeline, last, index, speed, show, hold);
  const { playing, play, pause } = player;
  const move = (next: number) => {
    pause();
    show(next);
  };
  const toWeight = (step: 1 | -1) => move(weightFrom(run.trace, index, step));
  const toggle = () => {
    if (playing) return pause();
    play();
    if (phone || lying) seeFilm(lying);
  };

  const title = titleOf(run);
  useEffect(() => {
    document.title = title;
  }, [title]);

  // Another document is another film.
  useEffect(() => store.subscribe((now, before) => now.document !== before.document && pause()));

  useKeys({
    " ": toggle,
    ArrowLeft: () => move(index - 1),
    ArrowRight: () => move(index + 1),
    ",": () => move(index - 1),
    ".": () => move(index + 1),
    "[": () => toWeight(-1),
    "]": () => toWeight(1),
    Home: () => move(0),
    End: () => move(last),
    r: () => move(0),
  });

  const sentence = narrate(run, frame);
  // The first thing a phone offers is the whole film, in its own numbers.
  const fresh = phone && finished && !moved;
  const stepping = (icon: Way, act: () => void, stuck: boolean, named = phone) =>
    named ? (
      <Button icon={icon} onClick={act} disabled={stuck}>
        {film[icon]}
      </Button>
    ) : (
      <IconButton icon={icon} label={film[icon]} onClick={act} disabled={stuck} />
    );
  const atStart = index === 0;
  const backward = (
    <>
      {stepping("reset", () => move(0), atStart)}
      {stepping("previous", () => toWeight(-1), atStart)}
      {stepping("back", () => move(index - 1), atStart)}
    </>
  );
  const forward = stepping("next", () => toWeight(1), finished);
  const playWords = fresh
    ? film.watch(count(run.size.weights), count(keptEdges(run.ticket).length))
    : film.play;
  const scrubber = (
    <Scrubber run={run} timeline={whole} index={index} sentence={sentence} onMove={move} />
  );
  return (
    <section
      className="transport"
      aria-label={PAGE.panels.transport}
      data-fresh={fresh || undefined}
    >
      <div className="transport-buttons">
        {!phone && backward}
        <Button kind="solid" icon={playing ? "pause" : "play"} onClick={toggle} className="play">
          <span>{playing ? film.pause : playWords}</span>
        </Button>
        {!fresh && stepping("step", () => move(index + 1), finished, false)}
        {!phone && forward}
        {phone && !fresh && scrubber}
        <IconButton
          icon="options"
          label={film.options}
          className="transport-more"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setMoved(true);
          }}
        />
      </div>
      <div className="transport-options" data-open={open || undefined}>
        {phone && open && (
          <>
            {backward}
            {forward}
          </>
        )}
        <HowToWatch speed={speed} level={level} onSpeed={setSpeed} onLevel={setLevel} />
      </div>
      {!phone && scrubber}
      <Spoken scene={scene} sentence={sentence} playing={playing} />
    </section>
  );
}

interface Watching {
  readonly speed: Speed;
  readonly level: Level;
  readonly onSpeed: (speed: Speed) => void;
  readonly onLevel: (level: Level) => void;
}

const HowToWatch = memo(function HowToWatch({ speed, level, onSpeed, onLevel }: Watching) {
  return (
    <>
      <SegmentedControl
        label={film.speed}
        hideLabel
        value={speed}
        onChange={onSpeed}
        options={(Object.keys(SPEEDS) as Speed[]).map((value) => ({ value, label: film[value] }))}
      />
      <Select
        label={film.level}
        hideLabel
        value={level}
        onChange={onLevel}
        options={LEVELS.map((value) => ({ value, label: film[value] }))}
      />
    </>
  );
});
