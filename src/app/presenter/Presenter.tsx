import { useEffect, useRef } from "react";
import { Formula } from "../../lesson/Formula";
import type { Exploration } from "../../lesson/step";
import { indexOfStep, STEPS } from "../../lesson/steps";
import { PAGE } from "../../words/en/page";
import { PRESENTER } from "../../words/en/presenter";
import { narrate } from "../film/narration";
import type { Scene } from "../film/useScene";
import { savePicture } from "../page/savePicture";
import { useServices, useSession } from "../page/services";
import { titleOf } from "../page/title";
import { useFullScreen } from "../page/useFullScreen";
import type { Curves } from "../stages/construct/useCurves";
import { PresenterBar } from "./PresenterBar";
import { PresenterNumbers } from "./PresenterNumbers";
import { PresenterPointer } from "./PresenterPointer";
import { usePresenterStage } from "./usePresenterStage";
import "./presenter.css";

interface Props {
  readonly scene: Scene;
  readonly curves: Curves;
  readonly onExplore: (wish: Exploration) => void;
}

/** The part of the page that an audience sees. */
const PARTS = { stage: ".stage", weight: ".weight-panel", explorer: "#explorer" } as const;

/** The page before an audience: one part of it in large type, three numbers, and the keys of a clicker. */
export default function Presenter({ scene, curves, onExplore }: Props) {
  const { store } = useServices();
  const lesson = useSession((session) => session.view.lesson);
  const setView = useSession((session) => session.setView);
  const { run, frame } = scene;
  const index = lesson === undefined ? null : indexOfStep(lesson);
  const step = index === null ? null : STEPS[index];
  const look = step?.look ?? "stage";
  const title = step?.title ?? PAGE.page.title;
  const leave = () => setView({ present: undefined });
  const opening = useRef(false);
  const fill = useFullScreen(leave, opening);
  const stage = usePresenterStage(run, {
    leave,
    onExplore,
    onOpen: () => {
      opening.current = document.fullscreenElement !== null;
    },
    async savePicture() {
      const part = document.querySelector<HTMLElement>(PARTS[look]);
      if (part) await savePicture(part, title, `${titleOf(run)}. ${narrate(run, frame)}`, store);
    },
  });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const { dataset } = document.documentElement;
    const opener = document.activeElement;
    dataset.present = "";
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
    return () => {
      delete dataset.present;
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  useEffect(() => {
    document.documentElement.dataset.present = look;
  }, [look]);
  return (
    <section className="presenter" aria-label={PRESENTER.stage}>
      <header className="presenter-head" aria-live="polite">
        <h2 ref={heading} tabIndex={-1} aria-level={1}>
          {title}
        </h2>
        {step?.formulas.slice(0, 1).map((name) => (
          <Formula key={name} name={name} />
        ))}
      </header>
      <PresenterNumbers scene={scene} curves={curves} step={index} />
      <PresenterBar stage={stage} onFill={fill} />
      {stage.pointer && <PresenterPointer />}
      {stage.blank && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: any key does the same, wherever the focus is
        <div className="presenter-blank" role="status" onClick={() => stage.press("b")}>
          <span className="ui-hidden">{PRESENTER.blanked}</span>
        </div>
      )}
    </section>
  );
}
