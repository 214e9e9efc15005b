import { useEffect, useState } from "react";
import type { Reader } from "../../port/reader";
import { Part } from "../../ui/Part";
import { DIGITS } from "../../words/en/digits";
import { useServices } from "../page/services";
import { DigitsHead } from "./DigitsHead";
import { Exhibit } from "./Exhibit";
import "./digits.css";
import "./digits-small.css";

/** A reader of handwriting, found in random numbers by deleting alone: a page of its own. */
export default function Digits() {
  const { startReader } = useServices();
  const [reader, setReader] = useState<Reader | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let gone = false;
    let started: Reader | null = null;
    startReader().then(
      (come) => {
        if (gone) return come.dispose();
        started = come;
        setReader(come);
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      started?.dispose();
    };
  }, [startReader]);
  return (
    <div className="digits">
      <DigitsHead />
      <main>
        {failed && <p role="alert">{DIGITS.missing}</p>}
        <Part>{reader && <Exhibit reader={reader} />}</Part>
      </main>
      <footer className="digits-foot">
        <p>{DIGITS.honest}</p>
        <p>{DIGITS.notWay}</p>
        <p>{DIGITS.paper}</p>
        <p>{DIGITS.data}</p>
      </footer>
    </div>
  );
}
