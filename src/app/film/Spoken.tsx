import { useEffect, useState } from "react";
import { judge } from "../../views/function/verdict";
import { formatTick, formatValue } from "../../views/plot/format";
import { FILM } from "../../words/en/film";
import { ERROR } from "../../words/en/function";
import type { Scene } from "./useScene";

interface Props {
  readonly scene: Scene;
  readonly sentence: string;
  readonly playing: boolean;
}

/** Milliseconds without a change before a result is told: a slider that is dragged has many. */
const SETTLED = 500;

/** The largest error and whether it is small enough; empty while it is computed. */
function resultOf({ run, finished }: Scene): string {
  if (!finished || !run.error) return "";
  const { exact, sampled } = run.error;
  const { tolerance } = run.document;
  const verdict = ERROR[judge(run.error, tolerance)](formatTick(tolerance));
  return FILM.result(formatValue((exact ?? sampled).value), verdict);
}

/** The page's one live region of the stage. While playing it says only the phases that are long enough to be heard. */
export function Spoken({ scene, sentence, playing }: Props) {
  const { phase } = scene.frame;
  const worth = !playing || phase === "whole" || phase === "keep" || phase === "layer";
  const [said, setSaid] = useState("");
  const result = resultOf(scene);
  const waits = scene.finished;
  useEffect(() => {
    if (!worth || (waits && !result)) return;
    if (!waits) return setSaid(sentence);
    const timer = setTimeout(() => setSaid(`${sentence} ${result}`), SETTLED);
    return () => clearTimeout(timer);
  }, [worth, waits, sentence, result]);
  return (
    <output className="ui-hidden" aria-live="polite">
      {said}
    </output>
  );
}
