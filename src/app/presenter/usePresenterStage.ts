import { useCallback, useEffect, useRef, useState } from "react";
import type { Exploration } from "../../lesson/step";
import { indexOfStep, STEPS } from "../../lesson/steps";
import { encodeLink } from "../../state/link/link";
import type { Run } from "../../state/run/run";
import { PRESENTER } from "../../words/en/presenter";
import { useServices } from "../page/services";
import { type Message, notesName, pairName } from "./presenterMessage";
import { click, follow, linkOf } from "./presenterMoves";
import { hasChannel, usePresenterChannel } from "./usePresenterChannel";
import { FILM_KEYS, pressHere, usePresenterKeys } from "./usePresenterKeys";

export interface PresenterStage {
  readonly blank: boolean;
  readonly frozen: boolean;
  readonly pointer: boolean;
  /** What the speaker should know of the last press: another object for every press. */
  readonly said: { readonly text: string };
  /** Does what the key does. */
  press(key: string): void;
}

interface Doings {
  readonly leave: () => void;
  readonly savePicture: () => Promise<void>;
  readonly onExplore: (wish: Exploration) => void;
  /** Before another window takes the screen. */
  readonly onOpen: () => void;
}

/** The audience's window: what its keys do, and its line to the speaker's. */
export function usePresenterStage(run: Run, doings: Doings): PresenterStage {
  const { store } = useServices();
  const [blank, setBlank] = useState(false);
  const [frozen, setFrozen] = useState(false);
  const [pointer, setPointer] = useState(false);
  const [since, setSince] = useState(() => Date.now());
  const [said, setSaid] = useState({ text: "" });
  const say = (text: string) => setSaid({ text });
  const partner = useRef(false);

  const hear = (message: Message) => {
    partner.current = message.say !== "bye";
    if (message.say === "hello") tell();
    if (message.say === "bye") setFrozen(false);
    if (message.say === "press") act(message.key) || pressHere(message.key);
    if (message.say === "go") {
      follow(store, message.link);
      const { lesson } = store.getState().view;
      const wish = lesson && STEPS[indexOfStep(lesson)]?.setting.explore;
      if (wish) doings.onExplore(wish);
    }
  };
  const post = usePresenterChannel(hear);
  const tell = useCallback(
    () => post({ say: "shown", link: linkOf(store), since, frozen, blank }),
    [post, store, since, frozen, blank],
  );
  useEffect(() => {
    tell();
    return store.subscribe(tell);
  }, [tell, store]);

  const freeze = () => {
    const may = partner.current || frozen;
    if (may) setFrozen(!frozen);
    say(may ? (frozen ? PRESENTER.thawed : PRESENTER.frozen) : PRESENTER.alone);
  };
  const openNotes = () => {
    if (!hasChannel()) return say(PRESENTER.noChannel);
    const { document, view } = store.getState();
    const page = location.href.replace(/#.*$/, "");
    doings.onOpen();
    const opened = window.open(
      page + encodeLink(document, { ...view, present: "notes" }),
      notesName(pairName(window)),
      "popup,width=1180,height=800",
    );
    opened?.focus();
    say(opened ? "" : PRESENTER.blocked);
  };
  const savePicture = () => {
    doings.savePicture().then(
      () => say(PRESENTER.saved),
      () => say(PRESENTER.unsaved),
    );
  };
  const move = (by: 1 | -1) => {
    const setting = click(store, run, by);
    if (setting?.explore) doings.onExplore(setting.explore);
  };
  const keys: Readonly<Record<string, () => void>> = {
    PageDown: () => move(1),
    PageUp: () => move(-1),
    b: () => setBlank(true),
    ".": () => setBlank(true),
    f: freeze,
    l: () => setPointer(!pointer),
    s: openNotes,
    i: savePicture,
    0: () => setSince(Date.now()),
    p: doings.leave,
    Escape: doings.leave,
    // The list of keys belongs to the page that is hidden now.
    "?": () => undefined,
  };
  const act = (key: string): boolean => {
    if (blank) {
      setBlank(false);
      return true;
    }
    if (frozen && (key.startsWith("Page") || FILM_KEYS.includes(key))) {
      post({ say: "press", key });
      return true;
    }
    keys[key]?.();
    return key in keys;
  };
  usePresenterKeys(act, blank);
  return { blank, frozen, pointer, said, press: act };
}
