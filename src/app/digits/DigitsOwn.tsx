import { useMemo, useRef, useState } from "react";
import { OWN_PLAN } from "../../core/reader/targets";
import type { Reader } from "../../port/reader";
import { Button } from "../../ui/Button";
import { DIGITS } from "../../words/en/digits";
import { ownSeed } from "../page/ownSeed";
import { save } from "../page/save";
import { loadDigits } from "./files";
import type { TargetState } from "./useTarget";
import { useWork, type WorkOptions } from "./useWork";

interface Props {
  readonly reader: Reader;
  readonly targets: TargetState;
}

const WORDS = DIGITS.own;
const FILES = 20;

const percent = (share: number): string => `${Math.floor(100 * share)} %`;

/** A target of one's own: trained here, or opened from a file. */
export function DigitsOwn({ reader, targets }: Props) {
  const [seed, setSeed] = useState<number | null>(null);
  const [loaded, setLoaded] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const ask = useMemo(() => (seed === null ? null : { seed }), [seed]);
  const training = useWork(ask, async ({ seed }, { signal, onProgress }: WorkOptions) => {
    setLoaded(false);
    const { images, labels } = await loadDigits("train", signal, onProgress);
    setLoaded(true);
    const plan = { ...OWN_PLAN, seed };
    targets.trained(await reader.train(images, labels, plan, { signal, onProgress }), seed);
    setSeed(null);
  });
  const share = training.progress;
  const { own } = targets;
  const trained = own?.trained;
  return (
    <section className="digits-own" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      <p>
        {share === null ? (
          <Button onClick={() => setSeed(ownSeed())}>{WORDS.train}</Button>
        ) : (
          <Button onClick={() => setSeed(null)}>{WORDS.stop}</Button>
        )}{" "}
        <span className="hint">
          {share === null
            ? WORDS.trainWhy
            : loaded
              ? WORDS.training(percent(share))
              : WORDS.loading(Math.floor(share * FILES) + 1, FILES)}
        </span>
      </p>
      {training.failed && <p role="alert">{DIGITS.scores.lost}</p>}
      <p>
        <Button onClick={() => file.current?.click()}>{WORDS.file}</Button>{" "}
        <span className="hint">{WORDS.fileWhy}</span>
      </p>
      <input
        ref={file}
        type="file"
        hidden
        accept=".safetensors,.json"
        aria-label={WORDS.file}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) targets.open(chosen);
          event.currentTarget.value = "";
        }}
      />
      <p role="status">{targets.refusal ?? own?.said ?? ""}</p>
      {own && (
        <p className="digits-file">
          {trained && (
            <Button onClick={() => save(`${WORDS.fileName}.safetensors`, new Blob([trained]))}>
              {WORDS.save}
            </Button>
          )}{" "}
          <span className="hint">
            {WORDS.link} <code>{own.file}</code>
          </span>
        </p>
      )}
    </section>
  );
}
