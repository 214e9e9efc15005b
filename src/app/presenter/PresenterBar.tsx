import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "../../ui/Button";
import { PRESENTER } from "../../words/en/presenter";
import type { PresenterStage } from "./usePresenterStage";

const REST_MS = 3000;
const READ_MS = 6000;

type Awake = "moved" | "told" | null;

/** Whether the pointer has moved of late, or something has been said. */
function useAwake(said: PresenterStage["said"]): Awake {
  const [awake, setAwake] = useState<Awake>("moved");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wake = useCallback((by: Awake, ms: number) => {
    setAwake(by);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAwake(null), ms);
  }, []);
  useEffect(() => {
    const move = () => wake("moved", REST_MS);
    move();
    addEventListener("pointermove", move);
    return () => {
      clearTimeout(timer.current);
      removeEventListener("pointermove", move);
    };
  }, [wake]);
  useEffect(() => {
    if (said.text) wake("told", READ_MS);
  }, [wake, said]);
  return awake;
}

interface Props {
  readonly stage: PresenterStage;
  readonly onFill: () => void;
}

/** What the keys do, as buttons: in sight while the pointer moves, something is said, or the focus is inside. */
export function PresenterBar({ stage, onFill }: Props) {
  const { press, pointer, frozen, said } = stage;
  const awake = useAwake(said);
  const fills = "requestFullscreen" in document.documentElement;
  return (
    <div
      className="presenter-bar"
      role="toolbar"
      aria-label={PRESENTER.bar}
      data-awake={awake === "told" || (awake === "moved" && !pointer) || undefined}
      // The mouse presses without the focus: the bar goes again, and Space goes on playing.
      onMouseDown={(event) => event.preventDefault()}
    >
      <Button icon="back" onClick={() => press("PageUp")}>
        {PRESENTER.previous}
      </Button>
      <Button icon="step" onClick={() => press("PageDown")}>
        {PRESENTER.next}
      </Button>
      <Button onClick={() => press("s")}>{PRESENTER.notes}</Button>
      {fills && <Button onClick={onFill}>{PRESENTER.fullScreen}</Button>}
      <Button aria-pressed={pointer} onClick={() => press("l")}>
        {PRESENTER.pointer}
      </Button>
      <Button onClick={() => press("b")}>{PRESENTER.blank}</Button>
      <Button aria-pressed={frozen} onClick={() => press("f")}>
        {PRESENTER.freeze}
      </Button>
      <Button onClick={() => press("i")}>{PRESENTER.picture}</Button>
      <Button icon="close" onClick={() => press("p")}>
        {PRESENTER.leave}
      </Button>
      <p role="status">{said.text}</p>
    </div>
  );
}
