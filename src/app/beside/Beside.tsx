import { useEffect, useId, useMemo, useRef, useState } from "react";
import { startRunner } from "../../state/run/runner";
import { createSession } from "../../state/store";
import { documentBeside, frameBeside, type Other } from "../../state/view/beside";
import { BESIDE } from "../../words/en/beside";
import type { Focus } from "../film/useFocus";
import { type Scene, useScene } from "../film/useScene";
import { type Services, ServicesContext, useRuns, useServices, useSession } from "../page/services";
import { PHONE } from "../page/useMedia";
import { FunctionPanel } from "../stages/construct/FunctionPanel";
import { ParentPanel } from "../stages/construct/ParentPanel";
import { useCurves } from "../stages/construct/useCurves";
import { BesideChoice } from "./BesideChoice";
import { compareErrors } from "./compareErrors";
import "./beside.css";

interface Props {
  readonly scene: Scene;
  readonly focus: Focus;
  readonly other: Other;
}

/** A second draw of the target under the stage, with its film at the same place. */
export default function Beside({ scene, focus, other }: Props) {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  // It comes above its switch. Who has just pressed it keeps it in sight; on a phone, where that is a screen below, they are led up.
  useEffect(() => {
    if (!navigator.userActivation?.isActive) return;
    if (matchMedia(PHONE).matches) section.current?.scrollIntoView();
    else document.activeElement?.scrollIntoView({ block: "nearest" });
  }, []);
  const second = useSecond(other);
  return (
    <section ref={section} className="stage beside" aria-labelledby={id}>
      <div className="panel target-panel">
        <header className="panel-head">
          <h2 id={id}>{BESIDE.title}</h2>
          <p>{BESIDE.lead}</p>
        </header>
        <BesideChoice other={other} />
        {second && (
          <ServicesContext value={second}>
            <Verdict first={scene} />
          </ServicesContext>
        )}
      </div>
      {second ? (
        <ServicesContext value={second}>
          <Second first={scene} focus={focus} />
        </ServicesContext>
      ) : (
        <p className="panel parent-panel">{BESIDE.waits}</p>
      )}
    </section>
  );
}

/** A session of its own that follows the page's document in all but one thing. Nothing that happens to it goes back. */
function useSecond(other: Other): Services | null {
  const services = useServices();
  const document = useSession((session) => session.document);
  const theme = useSession((session) => session.view.theme);
  const gpu = useSession((session) => session.view.gpu);
  const mask = useSession((session) => session.view.mask);
  const [second, setSecond] = useState<Services | null>(null);
  const beside = useMemo(() => documentBeside(document, other), [document, other]);
  useEffect(() => {
    const engine = services.startEngine();
    const store = createSession(services.store.getState().document, { theme: "auto" });
    setSecond({ ...services, store, runs: startRunner(store, engine), engine });
    return () => engine.dispose();
  }, [services]);
  useEffect(() => second?.store.getState().restore(beside), [second, beside]);
  useEffect(
    () => second?.store.getState().setView({ theme, gpu, mask }),
    [second, theme, gpu, mask],
  );
  return second;
}

function Second({ first, focus }: Omit<Props, "scene" | "other"> & { readonly first: Scene }) {
  const { store } = useServices();
  const trace = useRuns(({ run }) => run.trace);
  const frame = first.finished ? undefined : frameBeside(first.run.trace, first.index, trace);
  // Another document would start finished.
  useEffect(() => {
    const keep = () => {
      const { view, setView } = store.getState();
      if (view.frame !== frame) setView({ frame });
    };
    keep();
    return store.subscribe(keep);
  }, [store, frame]);
  const scene = useScene();
  const curves = useCurves(scene);
  return (
    <>
      <ParentPanel scene={scene} focus={focus} curves={curves.units} nameOf={BESIDE.panel} />
      <FunctionPanel scene={scene} curves={curves} nameOf={BESIDE.panel} />
    </>
  );
}

/** Both errors, once both tickets have theirs. */
function Verdict({ first }: { readonly first: Scene }) {
  const own = first.run.error;
  const beside = useRuns(({ run }) => run.error);
  return (
    <p className="beside-verdict" aria-live="polite">
      {own && beside && compareErrors(own, beside)}
    </p>
  );
}
