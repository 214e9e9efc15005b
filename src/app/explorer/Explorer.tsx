import { memo, useCallback, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { isListed } from "../../core/construct/parent";
import { EXPLORE_DEFAULTS } from "../../state/view/explore";
import { Button } from "../../ui/Button";
import { EXPLORER } from "../../words/en/explorer";
import { count } from "../film/narration";
import { useServices, useSession } from "../page/services";
import { useFileDrop } from "../page/useFileDrop";
import { useImport } from "../page/useImport";
import { PHONE, useMedia } from "../page/useMedia";
import { ExplorerOpen } from "./ExplorerOpen";
import { ExplorerPlots } from "./ExplorerPlots";
import { ExplorerSettings, type Settings, settingsOf, specsOf } from "./ExplorerSettings";
import { ExplorerWork } from "./ExplorerWork";
import { createMeasurements } from "./explorerSweep";
import "./explorer.css";

/** How often the explorer has been asked for, and what it is to measure at once. */
export interface Asked {
  readonly times: number;
  readonly settings?: Settings;
}

/** The page's lowest part: measures how the error falls with the width, over many draws. */
export default memo(function Explorer({ asked }: { asked: Asked }) {
  const { engine, store } = useServices();
  const id = useId();
  const [measurements] = useState(() => createMeasurements(engine));
  const document = useSession((session) => session.document);
  const open = useSession(({ view }) => view.explore !== undefined);
  const settings = useSession(useShallow(({ view }) => settingsOf(view)));
  const setView = useSession((session) => session.setView);
  const status = useStore(measurements, (state) => state.status);
  const show = useCallback(
    (keys: readonly string[] = []) => {
      const rules = store.getState().view.explore ?? EXPLORE_DEFAULTS.explore;
      setView({ explore: [...new Set([...rules, ...keys])] });
    },
    [store, setView],
  );
  const imports = useImport(measurements, show);
  const dropping = useFileDrop(imports.takeFiles);
  const section = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking opens it once, whatever has changed since.
  useEffect(() => {
    const { times, settings: wish } = asked;
    if (times === 0) return;
    if (wish) {
      setView({ explore: wish.rules, widths: [wish.from, wish.to], draws: wish.seeds });
      const { document: present, view } = store.getState();
      measurements.start(specsOf(present, { ...wish, first: view.seeds }));
    } else {
      show();
      toggle.current?.focus({ preventScroll: true });
      section.current?.scrollIntoView({ block: "start" });
    }
  }, [asked]);
  const listed = isListed(document.parent);
  const { seeds, from, to, rules, first } = settings;
  const phone = useMedia(PHONE);
  const tools = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(true);
  const [presses, setPresses] = useState(0);
  const measure = useCallback(() => {
    show();
    measurements.start(specsOf(document, { seeds, from, to, rules, first }));
    setAsking(false);
    setPresses((times) => times + 1);
  }, [show, measurements, document, seeds, from, to, rules, first]);
  // A phone shows either what is asked or what comes of it.
  useEffect(() => {
    if (phone && presses > 0) tools.current?.scrollIntoView({ block: "start" });
  }, [phone, presses]);
  return (
    <section
      ref={section}
      id="explorer"
      className="explorer"
      aria-labelledby={id}
      data-drop={dropping || undefined}
    >
      <header className="explorer-head">
        <h2 id={id}>{EXPLORER.title}</h2>
        <p>{EXPLORER.lead}</p>
        <Button
          ref={toggle}
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => (open ? setView({ explore: undefined }) : show())}
        >
          {open ? EXPLORER.hide : EXPLORER.show}
        </Button>
        {!open && (
          <Button
            kind="solid"
            disabled={listed}
            onClick={() => {
              // This button goes; the one beside it stays.
              toggle.current?.focus({ preventScroll: true });
              measure();
            }}
          >
            {EXPLORER.measure}
          </Button>
        )}
      </header>
      <div id={`${id}-body`} hidden={!open}>
        {open && (
          <>
            <div ref={tools} className="explorer-tools">
              {(asking || !phone) && <ExplorerSettings settings={settings} onChange={setView} />}
              <ExplorerWork
                measurements={measurements}
                disabled={listed || rules.length === 0}
                onMeasure={measure}
              />
              {phone && presses > 0 && (
                <Button aria-expanded={asking} onClick={() => setAsking(!asking)}>
                  {EXPLORER.options}
                </Button>
              )}
              <ExplorerOpen imports={imports} measurements={measurements} />
            </div>
            {listed && <p className="hint">{EXPLORER.listed}</p>}
            {status === "empty" && !listed && (
              <p className="hint">{EXPLORER.empty(count(seeds), EXPLORER.measure)}</p>
            )}
            {status !== "empty" && (
              <ExplorerPlots measurements={measurements} rules={rules} onMeasure={measure} />
            )}
          </>
        )}
      </div>
    </section>
  );
});
