import { useMemo, useRef } from "react";
import { countUpTo } from "../../core/survey/statistics";
import { Button } from "../../ui/Button";
import type { Numbers } from "../../ui/DataTable";
import { formatCount } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatValue } from "../plot/format";
import { useSize } from "../plot/useSize";
import { DrawCard, drawFacts } from "./DrawCard";
import { LuckPicture } from "./LuckPicture";
import { type Luck, luckOf, ranksOf } from "./luck";
import { luckFrame } from "./luckFrame";
import type { Series } from "./series";
import { useRankProbe } from "./useRankProbe";
import "./explorer.css";
import { EXPLORER } from "../../words/en/explorer";
import { NETWORK } from "../../words/en/network";

const { luck: LUCK } = EXPLORER;

interface Props {
  readonly series: Series;
  /** One of the measured widths. */
  readonly width: number;
  readonly tolerance: number;
  /** The seed on stage, when its rule and width are these. */
  readonly seed: number | null;
  readonly onOpen: (seed: number) => void;
}

/** Longer tables are no use to a reader and slow a page down. */
const MOST_LINES = 200;

/** Every seed at one width from the luckiest to the unluckiest, and how the errors are spread. */
export function LuckStrip({ series, width, tolerance, seed, onOpen }: Props) {
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const luck = useMemo(() => luckOf(series, width), [series, width]);
  const { errors, seedAt } = luck;
  const count = errors.length;
  const frame = useMemo(
    () => (size && errors.length > 0 ? luckFrame(errors, tolerance, size) : null),
    [errors, tolerance, size],
  );
  const { rank, handlers } = useRankProbe(count, frame, (opened) => onOpen(seedAt(opened)));
  const at =
    rank === null || !frame ? null : { x: frame.place(rank), y: frame.y.position(errors[rank]) };
  const name = LUCK.at(series.name, formatCount(width));
  return (
    <Figure
      name={EXPLORER.plots.luck}
      aside={name}
      summary={summary(name, luck, tolerance)}
      numbers={() => tabulate(luck)}
      className="explorer-plot"
    >
      <div
        ref={body}
        className="plot-body explorer-body luck-body"
        role="slider"
        tabIndex={0}
        aria-label={LUCK.read(name)}
        aria-valuemin={1}
        aria-valuemax={Math.max(1, count)}
        aria-valuenow={(rank ?? 0) + 1}
        aria-valuetext={
          rank === null
            ? NETWORK.arrows
            : LUCK.spoken(seedAt(rank), formatValue(errors[rank]), rank + 1, count)
        }
        {...handlers}
      >
        {frame && (
          <LuckPicture
            frame={frame}
            luck={luck}
            rule={series.rule}
            tolerance={tolerance}
            seed={seed}
            at={at}
          />
        )}
        {at && rank !== null && frame && (
          <DrawCard
            facts={drawFacts(series.name, seedAt(rank), width, formatValue(errors[rank]))}
            left={at.x}
            top={Math.max(44, at.y)}
            flip={at.x > (frame.left + frame.right) / 2}
          />
        )}
      </div>
      <p className="luck-buttons">
        <Button disabled={count === 0} onClick={() => onOpen(seedAt(count - 1))}>
          {LUCK.unlucky}
        </Button>
        <Button disabled={count === 0} onClick={() => onOpen(seedAt(0))}>
          {LUCK.lucky}
        </Button>
      </p>
    </Figure>
  );
}

const tabulate = ({ errors, seedAt }: Luck): Numbers => ({
  columns: LUCK.columns,
  rows: ranksOf(errors.length, MOST_LINES).map((rank) => [
    String(rank + 1),
    String(seedAt(rank)),
    formatValue(errors[rank]),
  ]),
});

function summary(name: string, { errors, seedAt }: Luck, tolerance: number): string {
  const count = errors.length;
  if (count === 0) return LUCK.nothing;
  const within = countUpTo(errors, tolerance);
  const said = LUCK.summary(
    formatCount(within),
    formatCount(count),
    name,
    [seedAt(0), formatValue(errors[0])],
    [seedAt(count - 1), formatValue(errors[count - 1])],
  );
  return count > MOST_LINES ? LUCK.part(said, MOST_LINES) : said;
}
