import { useEffect, useMemo, useState } from "react";
import { RULE_NAMES } from "../../core/construct/rules/registry";
import type { Digits } from "../../core/reader/parts";
import { accuracyOf } from "../../core/reader/score";
import type { Target } from "../../core/reader/target";
import { READER_WIDTHS, type ReaderView } from "../../state/view/digits";
import { Button } from "../../ui/Button";
import { DataTable } from "../../ui/DataTable";
import { formatCount } from "../../ui/number";
import { type CurvePoint, KCurve } from "../../views/digits/KCurve";
import { DIGITS } from "../../words/en/digits";
import { RULE_WORDS } from "../../words/en/rules";
import { useServices } from "../page/services";
import { useWork, type WorkOptions } from "./useWork";

interface Props {
  readonly target: Target | null;
  readonly view: ReaderView;
  /** All test images; null until they have been asked for. */
  readonly digits: Digits | null;
  readonly onLoad: () => void;
}

const WORDS = DIGITS.curve;
const WIDEST = Math.max(...Object.values(READER_WIDTHS));

/** Powers of two of the widths; every fourth number for subset sums, whose error falls fastest. */
const widthsOf = (rule: ReaderView["rule"]): number[] => {
  const most = READER_WIDTHS[rule];
  if (rule === "subset-sum")
    return [1, 2, 4, 8, 12, 16, 20, 24, 28, 32].filter((width) => width <= most);
  return Array.from({ length: Math.log2(most) + 1 }, (_, power) => 2 ** power);
};

interface Curve {
  readonly target: Target;
  readonly seed: number;
  readonly accuracy: number | null;
  readonly points: readonly CurvePoint[];
}

/** Accuracy against width by all rules on one draw, measured on request by an engine of its own. */
export function DigitsCurve({ target, view, digits, onLoad }: Props) {
  const { startReader } = useServices();
  const { seed } = view;
  const [curve, setCurve] = useState<Curve | null>(null);
  const [wanted, setWanted] = useState(false);
  const own = curve?.target === target && curve?.seed === seed ? curve : null;
  const ask = useMemo(
    () => (wanted && target && digits ? { target, digits, seed } : null),
    [wanted, target, digits, seed],
  );
  const work = useWork(
    ask,
    async ({ target, digits, seed }, { signal, onProgress }: WorkOptions) => {
      const reader = await startReader();
      const all = RULE_NAMES.reduce((sum, rule) => sum + widthsOf(rule).length, 0);
      try {
        const right = async (network: Target) =>
          accuracyOf(await reader.read(network, digits.images, { signal }), digits.labels);
        const points: CurvePoint[] = [];
        const accuracy = (await right(target)).share;
        for (const rule of RULE_NAMES) {
          const question = { rule, seed, poolSize: READER_WIDTHS[rule], everyWidth: true };
          const parts = await reader.search(target, question, { signal });
          for (const width of widthsOf(rule)) {
            const ticket = await reader.ticket(target, { ...question, poolSize: width }, parts, {
              signal,
            });
            points.push({ rule, width, share: await right(ticket.network) });
            setCurve({ target, seed, accuracy, points: [...points] });
            onProgress(points.length, all);
          }
        }
        return points;
      } finally {
        reader.dispose();
      }
    },
  );
  const asked = `${seed}`;
  // Another draw is measured only when somebody asks again.
  useEffect(() => {
    if (asked) setWanted(false);
  }, [asked]);
  const measuring = wanted && (work.progress !== null || !digits);
  const share = `${Math.floor(100 * (work.progress ?? 0))} %`;
  return (
    <section className="digits-curve" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      <p>
        {measuring ? (
          <Button onClick={() => setWanted(false)}>{WORDS.stop}</Button>
        ) : (
          <Button
            onClick={() => {
              onLoad();
              setWanted(true);
            }}
          >
            {WORDS.draw}
          </Button>
        )}{" "}
        <span className="hint">{measuring ? WORDS.progress(share) : WORDS.why}</span>
      </p>
      {own && (
        <>
          <KCurve
            points={own.points}
            rules={RULE_NAMES}
            target={own.accuracy}
            now={{ rule: view.rule, width: view.poolSize }}
            widest={WIDEST}
          />
          <DataTable
            summary={WORDS.table}
            of={WORDS.title}
            caption={WORDS.caption}
            numbers={() => ({
              columns: WORDS.columns,
              rows: own.points.map(({ rule, width, share }) => [
                WORDS.point(RULE_WORDS[rule].name, width),
                `${formatCount(share.count)} / ${formatCount(share.of)}`,
                DIGITS.scores.range(share.low, share.high),
              ]),
            })}
          />
        </>
      )}
    </section>
  );
}
