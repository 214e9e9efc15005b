import { useId } from "react";
import type { SupError } from "../../core/error/error";
import { SCEPTIC } from "../../words/en/sceptic";
import { formatValue } from "../plot/format";
import "./sceptic.css";

/** One mask with its error; without `onChoose` it cannot be put on stage. */
export interface MaskRow {
  readonly name: string;
  readonly error: SupError | null;
  readonly staged: boolean;
  readonly onChoose?: () => void;
}

const words = SCEPTIC.masks;

/** Several masks by their errors, each known as exactly as the ticket's; choosing one puts it on stage. */
export function MaskTable({ rows }: { readonly rows: readonly MaskRow[] }) {
  const id = useId();
  return (
    <table className="masks">
      <caption className="ui-hidden">{words.stage}</caption>
      <thead>
        <tr>
          <th scope="col">{words.mask}</th>
          <th scope="col">{words.error}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, error, staged, onChoose }) => (
          <tr key={name} data-staged={staged || undefined}>
            <th scope="row">
              {onChoose ? (
                <label>
                  <input type="radio" name={id} checked={staged} onChange={onChoose} />
                  <span>{name}</span>
                </label>
              ) : (
                <span className="mask-fixed">{name}</span>
              )}
            </th>
            <td>{error ? <ErrorCell error={error} /> : "…"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ErrorCell({ error: { exact, sampled } }: { readonly error: SupError }) {
  return (
    <>
      <b>
        {exact ? "" : "≥ "}
        {formatValue((exact ?? sampled).value)}
      </b>
      <small>{exact ? words.exact : words.sampled}</small>
    </>
  );
}
