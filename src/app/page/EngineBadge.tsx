import { useSyncExternalStore } from "react";
import { PAGE } from "../../words/en/page";
import { count } from "../film/narration";
import { useServices } from "./services";

/** By what, how exactly and how fast the last long search was done, and what went otherwise than wanted. */
export function EngineBadge() {
  const { searched } = useServices().engine;
  const report = useSyncExternalStore(searched.subscribe, searched.get);
  if (!report) return null;
  const { engine, precision, threads, neuronsPerSecond, note } = report;
  const millions = neuronsPerSecond / 1e6;
  const facts = [
    PAGE.work[engine],
    ...(engine === "cpu" ? [PAGE.work.threads(threads)] : []),
    PAGE.work[precision],
    PAGE.work.speed(millions < 10 ? millions.toFixed(1) : count(millions)),
    ...(note ? [note] : []),
  ];
  return <p className="hint">{facts.join(" · ")}</p>;
}
