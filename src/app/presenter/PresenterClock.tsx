import { useEffect, useState } from "react";
import { STEPS } from "../../lesson/steps";
import { Button } from "../../ui/Button";
import { NOTES } from "../../words/en/presenter";
import { clockOf } from "../film/clock";

interface Props {
  readonly since: number | null;
  readonly step: number | null;
  readonly onRestart: () => void;
}

/** The time since the start, and what the steps until now were meant to take. */
export function PresenterClock({ since, step, onRestart }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const planned = STEPS.slice(0, (step ?? -1) + 1).reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <div className="notes-clock">
      <p>
        <span>{NOTES.clock}</span> <b>{clockOf(since === null ? 0 : (now - since) / 1000)}</b>
      </p>
      {step !== null && (
        <p>
          <span>{NOTES.plan}</span> <b>{clockOf(planned * 60)}</b>
        </p>
      )}
      <Button onClick={onRestart} disabled={since === null}>
        {NOTES.restart}
      </Button>
    </div>
  );
}
