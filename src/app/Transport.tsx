import { useEffect, useMemo, useState } from "react";
import { Button, IconButton } from "../ui/Button";
import { SegmentedControl } from "../ui/SegmentedControl";
import { Select } from "../ui/Select";
import { PAGE } from "../words/page";
import { holdBetween } from "./hold";
import { narrate } from "./narration";
import { Scrubber } from "./Scrubber";
import { useBehind, useServices, useSession } from "./services";
import {
  LEVELS,
  type Level,
  levelFor,
  SPEEDS,
  type Speed,
  timelineOf,
  weightFrom,
} from "./timeline";
import { titleOf } from "./title";
import { useKeys } from "./useKeys";
import { usePlayer } from "./usePlayer";
import type { Scene } from "./useScene";
import "./transport.css";

const { film } = PAGE;

/** The film's own bar: reset, steps by frame and by weight, play or pause, how to watch, and every frame on the scrubber. */
export function Transport({ scene }: { scene: Scene }) {
  const { run, index, frame, finished } = scene;
  const { store } = useServices();
  const setView = useSession((session) => session.setView);
  const picking = useSession((session) => session.view.picking === true);
  const [speed, setSpeed] = useState<Speed>("normal");
  const [chosen, setLevel] = useState<Level | null>(null);
  const [open, setOpen] = useState(false);
  const fitting = useMemo(() => levelFor(run.trace), [run.trace]);
  const level = chosen ?? fitting;
  // The scrubber reaches every frame, also those that playing skips.
  const whole = useMemo(() => timelineOf(run.trace), [run.trace]);
  const timeline = useMemo(() => timelineOf(run.trace, level), [run.trace, level]);
  const last = run.trace.frameCount - 1;
  const behind = useBehind();
  const show = (next: number) => {
    if (!behind) setView({ frame: next >= last ? undefined : Math.max(0, next) });
  };
  const hold = (from: number, to: number) => (picking ? holdBetween(run.trace, from, to) : null);
  const player = usePlayer(timeline, last, index, speed, show, hold);
  const { playing, play, pause } = player;
  const move = (next: number) => {
    pause();
    show(next);
  };
  const toWeight = (step: 1 | -1) => move(weightFrom(run.trace, index, step));
  const toggle = () => (playing ? pause() : play());

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
  return (
    <section className="transport" aria-label={PAGE.panels.transport}>
      <div className="transport-buttons">
        <IconButton
          icon="reset"
          label={film.reset}
          onClick={() => move(0)}
          disabled={index === 0}
        />
        <IconButton
          icon="previous"
          label={film.previous}
          onClick={() => toWeight(-1)}
          disabled={index === 0}
        />
        <IconButton
          icon="back"
          label={film.back}
          onClick={() => move(index - 1)}
          disabled={index === 0}
        />
        <Button kind="solid" icon={playing ? "pause" : "play"} onClick={toggle} className="play">
          <span>{playing ? film.pause : film.play}</span>
        </Button>
        <IconButton
          icon="step"
          label={film.step}
          onClick={() => move(index + 1)}
          disabled={finished}
        />
        <IconButton icon="next" label={film.next} onClick={() => toWeight(1)} disabled={finished} />
        <IconButton
          icon="options"
          label={film.options}
          className="transport-more"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      <div className="transport-options" data-open={open || undefined}>
        <SegmentedControl
          label={film.speed}
          hideLabel
          value={speed}
          onChange={setSpeed}
          options={(Object.keys(SPEEDS) as Speed[]).map((value) => ({ value, label: film[value] }))}
        />
        <Select
          label={film.level}
          hideLabel
          value={level}
          onChange={setLevel}
          options={LEVELS.map((value) => ({ value, label: film[value] }))}
        />
      </div>
      <Scrubber run={run} timeline={whole} index={index} sentence={sentence} onMove={move} />
      <p className="transport-caption" aria-hidden="true">
        {sentence}
      </p>
      <Spoken scene={scene} sentence={sentence} playing={playing} />
    </section>
  );
}

interface SpokenProps {
  readonly scene: Scene;
  readonly sentence: string;
  readonly playing: boolean;
}

/** The film's live region. While playing it says only the phases that are long enough to be heard. */
function Spoken({ scene, sentence, playing }: SpokenProps) {
  const { phase } = scene.frame;
  const worth = !playing || phase === "whole" || phase === "keep" || phase === "layer";
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (worth) setSaid(sentence);
  }, [worth, sentence]);
  return (
    <output className="ui-hidden" aria-live="polite">
      {said}
    </output>
  );
}
