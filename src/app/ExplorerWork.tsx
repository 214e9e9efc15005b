import { useStore } from "zustand";
import { Button } from "../ui/Button";
import { WORDS } from "../views/explorer/words";
import type { Measurements } from "./explorerSweep";
import { count } from "./narration";

interface Props {
  readonly measurements: Measurements;
  readonly disabled: boolean;
  readonly onMeasure: () => void;
}

function timeLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s left`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min left` : `${Math.round(minutes / 60)} h left`;
}

/** Starts, pauses, ends the work, and says how far it is. */
export function ExplorerWork({ measurements, disabled, onMeasure }: Props) {
  const { status, share, left, count: draws, problem } = useStore(measurements);
  const busy = status === "running" || status === "paused";
  return (
    <div className="explorer-work">
      {!busy && (
        <Button kind="solid" disabled={disabled} onClick={onMeasure}>
          {WORDS.measure}
        </Button>
      )}
      {status === "running" && (
        <Button kind="solid" icon="pause" onClick={measurements.pause}>
          {WORDS.pause}
        </Button>
      )}
      {status === "paused" && (
        <Button kind="solid" icon="play" onClick={measurements.resume}>
          {WORDS.resume}
        </Button>
      )}
      {busy && (
        <>
          <Button onClick={measurements.cancel}>{WORDS.cancel}</Button>
          <progress value={share} max={1} aria-label="Measured so far" />
        </>
      )}
      <span className="explorer-count">
        {draws > 0 && `${count(draws)} draws`}
        {busy && ` · ${Math.floor(share * 100)} %`}
        {status === "running" && left !== null && ` · ${timeLeft(left)}`}
      </span>
      {problem && <p className="problem">{problem}</p>}
    </div>
  );
}
