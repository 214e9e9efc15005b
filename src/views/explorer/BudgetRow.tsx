import type { TargetWeight } from "../../core/network/wiring";
import { EXPLORER } from "../../words/en/explorer";
import { formatPercent, formatTick } from "../plot/format";
import { LETTER, useTextScale } from "../plot/useTextScale";
import { layerShares, piecesOf } from "./budget";

interface Props {
  readonly weights: readonly TargetWeight[];
  readonly shares: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Pixels of the gap between pieces, of the thinnest piece, and of a layer's words. */
const GAP = 1.5;
const THINNEST = 2;
const WORDS = 84;

/** One bar, weight after weight and layer after layer; the weight that spends most is marked. */
export function BudgetRow({ weights, shares, width, height }: Props) {
  const most = Math.max(...shares);
  const scale = useTextScale();
  return (
    <>
      {piecesOf(weights, shares, THINNEST / width).map(
        ({ weights: inside, layer, share, start }) => {
          const [x, room] = [start * width, Math.max(0.5, share * width - GAP)];
          const label = formatTick(inside[0].value);
          const largest = most > 0 && inside.some(({ index }) => shares[index] > most * (1 - 1e-9));
          return (
            <g key={inside[0].index}>
              <rect
                className={`budget-piece ${largest ? "most" : layer % 2 === 1 ? "odd" : ""}`}
                x={x}
                width={room}
                height={height}
              />
              {inside.length === 1 && room > scale * LETTER * label.length + 4 && (
                <text
                  className={largest ? "on-kept" : ""}
                  x={x + room / 2}
                  y={height / 2}
                  dy="0.35em"
                  textAnchor="middle"
                >
                  {label}
                </text>
              )}
            </g>
          );
        },
      )}
      {layerShares(weights, shares).map(({ layer, share, start }) => {
        const [x, room] = [start * width, share * width];
        return (
          room > 6 && (
            <g key={layer} className="budget-layer">
              <path d={`M${x + 0.5},${height + 3}v4h${Math.max(0, room - GAP - 1)}v-4`} />
              <text className="quiet" x={x + room / 2} y={height + 20} textAnchor="middle">
                {room > scale * WORDS
                  ? EXPLORER.budget.layerShare(layer + 1, formatPercent(share))
                  : room > (scale * WORDS) / 2
                    ? formatPercent(share)
                    : ""}
              </text>
            </g>
          )
        );
      })}
    </>
  );
}
