import { useEffect, useState } from "react";
import type { Finders as Engine } from "../../port/finders";
import { Part } from "../../ui/Part";
import { FINDERS } from "../../words/en/finders";
import { useServices } from "../page/services";
import { Exhibit } from "./Exhibit";
import { FindersHead } from "./FindersHead";
import "./finders.css";

/** Other ways to find a ticket, side by side on one task: a page of its own. */
export default function Finders() {
  const { startFinders } = useServices();
  const [engine, setEngine] = useState<Engine | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let gone = false;
    let started: Engine | null = null;
    startFinders().then(
      (come) => {
        if (gone) return come.dispose();
        started = come;
        setEngine(come);
      },
      (reason) => setFailed(String(reason)),
    );
    return () => {
      gone = true;
      started?.dispose();
    };
  }, [startFinders]);
  return (
    <div className="finders">
      <FindersHead />
      <main>
        {failed && (
          <p role="alert">
            {FINDERS.failed} {failed}
          </p>
        )}
        <Part>{engine && <Exhibit finders={engine} />}</Part>
      </main>
    </div>
  );
}
