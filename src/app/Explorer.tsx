import { useCallback, useEffect, useId, useRef, useState } from "react";
import { useStore } from "zustand";
import { isListed } from "../core/parent";
import { Button } from "../ui/Button";
import { WORDS } from "../views/explorer/words";
import { ExplorerOpen, useImport } from "./ExplorerOpen";
import { ExplorerPlots } from "./ExplorerPlots";
import { DEFAULT_SETTINGS, ExplorerSettings, specsOf } from "./ExplorerSettings";
import { ExplorerWork } from "./ExplorerWork";
import { createMeasurements } from "./explorerSweep";
import { useServices, useSession } from "./services";
import "./explorer.css";

/** The page's lowest part: measures how the error falls with the width, over many draws. Closed until `asked` counts up. */
export default function Explorer({ asked }: { asked: number }) {
  const { engine } = useServices();
  const id = useId();
  const [measurements] = useState(() => createMeasurements(engine));
  const [open, setOpen] = useState(false);
  const [settings, setSettings] = useState(DEFAULT_SETTINGS);
  const document = useSession((session) => session.document);
  const status = useStore(measurements, (state) => state.status);
  const imports = useImport(measurements, (keys) =>
    setSettings((now) => ({ ...now, rules: [...new Set([...now.rules, ...keys])] })),
  );
  const [hovered, setHovered] = useState(false);
  const section = useRef<HTMLElement>(null);
  const toggle = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    setOpen(true);
    section.current?.scrollIntoView({ block: "start" });
    toggle.current?.focus({ preventScroll: true });
  }, [asked]);
  const listed = isListed(document.parent);
  const measure = useCallback(() => {
    setOpen(true);
    measurements.start(specsOf(document, settings));
  }, [measurements, document, settings]);
  return (
    <section
      ref={section}
      id="explorer"
      className="explorer"
      aria-labelledby={id}
      data-drop={hovered || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setHovered(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setHovered(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setHovered(false);
        setOpen(true);
        void imports.takeFiles(event.dataTransfer.files);
      }}
    >
      <header className="explorer-head">
        <h2 id={id}>{WORDS.title}</h2>
        <p>{WORDS.lead}</p>
        <Button
          ref={toggle}
          kind="bare"
          aria-expanded={open}
          aria-controls={`${id}-body`}
          onClick={() => setOpen(!open)}
        >
          {open ? WORDS.hide : WORDS.show}
        </Button>
        {!open && (
          <Button kind="solid" disabled={listed} onClick={measure}>
            {WORDS.measure}
          </Button>
        )}
      </header>
      <div id={`${id}-body`} hidden={!open}>
        {open && (
          <>
            <div className="explorer-tools">
              <ExplorerSettings settings={settings} onChange={setSettings} />
              <ExplorerWork
                measurements={measurements}
                disabled={listed || settings.rules.length === 0}
                onMeasure={measure}
              />
              <ExplorerOpen imports={imports} />
            </div>
            {listed && <p className="hint">{WORDS.listed}</p>}
            {status !== "empty" && (
              <ExplorerPlots
                measurements={measurements}
                rules={settings.rules}
                onMeasure={measure}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}
