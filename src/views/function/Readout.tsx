import { formatNumber } from "../../ui/number";
import { FUNCTION } from "../../words/en/function";
import { formatValue } from "../plot/format";
import type { Reading } from "./comparison";
import { SUBNETWORK, TARGET } from "./words";

interface Props {
  readonly reading: Reading;
  readonly label: string;
  readonly left: number;
  /** Stands to the left of the crosshair instead of to its right. */
  readonly flip: boolean;
}

/** The numbers under the crosshair. */
export function Readout({ reading, label, left, flip }: Props) {
  const { x, target, output } = reading;
  const shift = flip ? "translateX(calc(-100% - 10px))" : "translateX(10px)";
  return (
    <dl className="readout" style={{ left, transform: shift }}>
      <dt>{label}</dt>
      <dd>{formatNumber(x, 2)}</dd>
      <dt>{TARGET}</dt>
      <dd>{formatValue(target)}</dd>
      {output !== null && (
        <>
          <dt className="subnetwork">{SUBNETWORK}</dt>
          <dd className="subnetwork">{formatValue(output)}</dd>
          <dt>{FUNCTION.difference}</dt>
          <dd>{formatValue(output - target)}</dd>
        </>
      )}
    </dl>
  );
}
