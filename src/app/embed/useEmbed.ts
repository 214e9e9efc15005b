import { useEffect, useState } from "react";
import type { View } from "../../state/view/view";
import type { Scene } from "../film/useScene";
import { useSession } from "../page/services";
import { useFileDrop } from "../page/useFileDrop";
import { type EmbedMessage, SOURCE, stateOf } from "./embedMessages";

const QUIET_MS = 300;

const ignore = () => undefined;

/** The page around may be of any origin, and hears nothing that its own link did not bring. */
const tell = (message: EmbedMessage): void => parent.postMessage(message, "*");

export interface Settled {
  readonly scene: Scene;
  readonly view: View;
}

/** What is on stage once nothing has changed for a moment. */
export function useSettled(scene: Scene): Settled {
  const view = useSession((session) => session.view);
  const [settled, setSettled] = useState<Settled>({ scene, view });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ scene, view }), QUIET_MS);
    return () => clearTimeout(timer);
  }, [scene, view]);
  return settled;
}

export function useMessages({ scene, view }: Settled): void {
  useEffect(() => {
    tell({ source: SOURCE, type: "ready" });
    const root = document.getElementById("root");
    if (!root) return;
    const observer = new ResizeObserver(() =>
      tell({ source: SOURCE, type: "height", height: Math.ceil(root.offsetHeight) }),
    );
    observer.observe(root);
    return () => observer.disconnect();
  }, []);
  useEffect(() => tell({ source: SOURCE, ...stateOf(scene, view) }), [scene, view]);
}

/**
 * Scrolling past never zooms the stage: only a page that was clicked or tabbed into takes the wheel. Escape gives the focus
 * back. A file that is dropped does not replace the stage.
 */
export function useManners(): void {
  useFileDrop(ignore);
  useEffect(() => {
    const end = new AbortController();
    const onWheel = (event: Event) => {
      if (!document.hasFocus()) event.stopImmediatePropagation();
    };
    addEventListener("wheel", onWheel, { capture: true, passive: true, signal: end.signal });
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (target instanceof Element && target.closest("dialog")) return;
      if (target instanceof HTMLElement || target instanceof SVGElement) target.blur();
      parent.focus();
    };
    addEventListener("keydown", onKey, { signal: end.signal });
    return () => end.abort();
  }, []);
}
