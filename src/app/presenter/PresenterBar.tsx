import { useEffect, useState } from "react";
import { Button } from "../../ui/Button";
import { PRESENTER } from "../../words/presenter";
import type { PresenterStage } from "./usePresenterStage";

const REST_MS = 3000;

/** Whether the pointer has moved of late. */
function useAwake(): boolean {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = () => {
      setAwake(true);
      clearTimeout(timer);
      timer = setTimeout(() => setAwake(false), REST_MS);
    };
    wake();
    addEventListener("pointermove", wake);
    return () => {
      clearTimeout(timer);
      removeEventListener("pointermove", wake);
    };
  }, []);
  return awake;
}

interface Props {
  readonly stage: PresenterStage;
  readonly onFill: () => void;
}

/** What the keys do, as buttons: in sight while the pointer moves or the focus is inside. */
export function PresenterBar({ stage, onFill }: Props) {
  const awake = useAwake();
  const { press, pointer, frozen, said } = stage;
  const fills = "requestFullscreen" in document.documentElement;
  return (
    <div
      className="presenter-bar"
      role="toolbar"
      aria-label={PRESENTER.bar}
      data-awake={(awake && !pointer) || undefined}
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
      <p role="status">{said}</p>
    </div>
  );
}
