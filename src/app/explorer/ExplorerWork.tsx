import { useRef } from "react";
import { useStore } from "zustand";
import { Button } from "../../ui/Button";
import { EXPLORER } from "../../words/en/explorer";
import { count } from "../film/narration";
import { timeLeft } from "../page/timeLeft";
import type { Measurements } from "./explorerSweep";

interface Props {
  readonly measurements: Measurements;
  readonly disabled: boolean;
  readonly onMeasure: () => void;
}

/** Starts, pauses, ends the work, and says how far it is. */
export function ExplorerWork({ measurements, disabled, onMeasure }: Props) {
  const {
    status,
    share,
    left,
    count: draws,
    wanted,
    missing,
    partial,
    problem,
  } = useStore(measurements);
  const busy = status === "running" || status === "paused";
  // One button for all three, so that the focus stays where it is.
  const main = useRef<HTMLButtonElement>(null);
  const does = {
    empty: { words: EXPLORER.measure, act: onMeasure },
    ended: { words: EXPLORER.measure, act: onMeasure },
    running: { words: EXPLORER.pause, act: measurements.pause, icon: "pause" },
    paused: { words: EXPLORER.resume, act: measurements.resume, icon: "play" },
  } as const;
  const { words, act, ...look } = does[status];
  return (
    <div className="explorer-work">
      <Button ref={main} kind="solid" disabled={!busy && disabled} onClick={act} {...look}>
        {words}
      </Button>
      {busy && (
        <>
          <Button
            onClick={() => {
              main.current?.focus();
              measurements.cancel();
            }}
          >
            {EXPLORER.cancel}
          </Button>
          <progress value={share} max={1} aria-label={EXPLORER.soFar} />
        </>
      )}
      <span className="explorer-count">
        {busy && draws > 0 && draws <= wanted
          ? EXPLORER.drawnOf(count(draws), count(wanted))
          : draws > 0 && EXPLORER.drawn(count(draws))}
        {busy && ` · ${Math.floor(share * 100)} %`}
        {status === "running" && left !== null && ` · ${timeLeft(left)}`}
      </span>
      {status === "ended" && missing + partial > 0 && (
        <span className="explorer-count">
          {EXPLORER.stoppedAt(count(wanted - missing), count(wanted), count(missing))}
          {partial > 0 && ` ${EXPLORER.partly(count(partial))}`}
        </span>
      )}
      <output className="ui-hidden">
        {status === "running" && EXPLORER.started}
        {status === "ended" && draws > 0 && EXPLORER.finished(count(draws))}
      </output>
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}
