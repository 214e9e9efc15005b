import { useRef, useState } from "react";
import type { Run } from "../../state/run/run";
import { useServices } from "../page/services";
import type { Message, Shown } from "./presenterMessage";
import { click, follow, linkOf } from "./presenterMoves";
import { usePresenterChannel } from "./usePresenterChannel";
import { usePresenterKeys } from "./usePresenterKeys";

/** Keys with a meaning here; the rest is the browser's. */
const FORWARDED = /^([ bflr0,[\].nsp]|Page(Up|Down)|Arrow(Left|Right)|Home|End)$/;
/** What this window does by itself while the audience's is frozen or gone. */
const MOVES = /^(Page|Arrow|Home|End)/;

export interface SpeakerState {
  /** What the audience's window last said; null while it is not there. */
  readonly shown: Shown | null;
  press(key: string): void;
}

/** The speaker's window: follows the audience's, and hands its keys on; goes its own way while that is frozen. */
export function usePresenterNotes(run: Run): SpeakerState {
  const { store } = useServices();
  const [shown, setShown] = useState<Shown | null>(null);
  const last = useRef<Shown | null>(null);
  const hear = (message: Message) => {
    if (message.say === "press") move(message.key);
    if (message.say === "bye") keep(null);
    if (message.say !== "shown") return;
    const before = last.current;
    keep(message);
    if (!before) post({ say: "hello" });
    if (before?.frozen && !message.frozen) post({ say: "go", link: linkOf(store) });
    else if (!message.frozen) follow(store, message.link);
  };
  const keep = (next: Shown | null) => {
    last.current = next;
    setShown(next);
  };
  const post = usePresenterChannel(hear);
  const move = (key: string) => {
    const { view, setView } = store.getState();
    const end = run.trace.frameCount - 1;
    const at = view.frame ?? end;
    const show = (frame: number) =>
      setView({ frame: frame >= end ? undefined : Math.max(0, frame) });
    if (key === "PageDown") click(store, run, 1);
    if (key === "PageUp") click(store, run, -1);
    if (key === "ArrowRight") show(at + 1);
    if (key === "ArrowLeft") show(at - 1);
    if (key === "Home") show(0);
    if (key === "End") show(end);
  };
  const press = (key: string) => {
    if (MOVES.test(key) && (!shown || shown.frozen)) move(key);
    else post({ say: "press", key });
  };
  usePresenterKeys((key) => {
    const mine = FORWARDED.test(key);
    if (mine) press(key);
    return mine;
  });
  return { shown, press };
}
