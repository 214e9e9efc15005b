import type { KeptWeight } from "../../core/construct/kept-weights";
import type { Fingerprint } from "../../core/mask/hash";
import { LATTICE } from "../../core/random/random";
import { DataTable } from "../../ui/DataTable";
import { formatCount, formatNumber } from "../../ui/number";
import { SCEPTIC } from "../../words/en/sceptic";
import "./sceptic.css";

interface Props {
  readonly kept: readonly KeptWeight[];
  readonly hashes: { readonly before: Fingerprint; readonly after: Fingerprint };
  /** Weights written by hand lie on no lattice. */
  readonly listed: boolean;
}

/** More rows than anybody reads. */
const MOST_ROWS = 256;

const words = SCEPTIC.weights;

/** Whether the kept weights are what they were: their hash before and after, and every one of them on request. */
export function KeptList({ kept, hashes, listed }: Props) {
  const { before, after } = hashes;
  const same =
    before.hex === after.hex &&
    kept.every((each) => Object.is(each.before.weight, each.after.weight));
  if (kept.length === 0) return <p className="hint">{words.empty}</p>;
  return (
    <>
      <dl className="hashes">
        <dt>{words.before}</dt>
        <dd>
          <code translate="no">{before.hex}</code>{" "}
          <span className="hash-words" translate="no">
            {before.words}
          </span>
        </dd>
        <dt>{words.after}</dt>
        <dd>
          <code translate="no">{after.hex}</code>{" "}
          <span className="hash-words" translate="no">
            {after.words}
          </span>
        </dd>
      </dl>
      <p className="sceptic-verdict">
        <span aria-hidden="true">{same ? "✓" : "✗"}</span>{" "}
        {same ? words.same(formatCount(kept.length)) : words.different}
      </p>
      <p className="hint">{words.why}</p>
      <DataTable
        summary={words.table}
        caption={[
          words.caption,
          ...(kept.length > MOST_ROWS ? [words.first(formatCount(MOST_ROWS))] : []),
        ].join(" ")}
        numbers={() => ({
          columns: listed ? words.columnsListed : words.columns,
          rows: kept.slice(0, MOST_ROWS).map((each) => rowOf(each, listed)),
        })}
      />
    </>
  );
}

/** Matrix 2l + 1 leads into the pools of target layer l, matrix 2l + 2 out of them. */
const entryOf = ({ layer, side, row, column }: KeptWeight): string =>
  `W${subscript(2 * layer + (side === "in" ? 1 : 2))}[${formatCount(row)}, ${formatCount(column)}]`;

function rowOf(each: KeptWeight, listed: boolean): string[] {
  const { before, after } = each;
  const place = [entryOf(each), `#${formatCount(after.neuron)}`];
  if (listed) return [...place, String(before.weight), String(after.weight)];
  const bits = (weight: number) => signedHex(weight / LATTICE);
  return [...place, formatNumber(after.weight, 7), bits(before.weight), bits(after.weight)];
}

/** The lattice integer, −2²³ to 2²³ − 1, in hexadecimal. */
const signedHex = (value: number): string =>
  `${value < 0 ? "−" : "+"}${Math.abs(value).toString(16).padStart(6, "0")}`;

const subscript = (count: number): string =>
  [...String(count)].map((digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
