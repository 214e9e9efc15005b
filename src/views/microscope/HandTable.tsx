import type { SupError } from "../../core/error/error";
import type { TargetWeight } from "../../core/network/wiring";
import { formatNumber } from "../../ui/number";
import { formatValue } from "../plot/format";
import type { GadgetSlot } from "./gadget";
import { judgeHand } from "./hand";
import { halfLine, inputLetter, neuronNames } from "./words";
import "./hand.css";
import { MICROSCOPE } from "../../words/en/microscope";

const { hand: HAND } = MICROSCOPE;

interface Props {
  readonly weight: TargetWeight;
  /** Only the slots chosen by hand. */
  readonly mine: readonly GadgetSlot[];
  readonly rules: readonly GadgetSlot[];
  /** The network's error with these gadgets, and with the rule's in their place; null while unknown. */
  readonly withMine: SupError | null;
  readonly withRules: SupError | null;
}

const known = (error: SupError | null) => error && (error.exact ?? error.sampled).value;

/** A gadget made by hand beside the one that the rule makes: both slopes, both errors, and the network's error with either. */
export function HandTable({ weight, mine, rules, withMine, withRules }: Props) {
  const judged = judgeHand(mine, rules, known(withMine), known(withRules));
  const letter = inputLetter(weight);
  return (
    <div className="hand-compare">
      <table>
        <caption className="ui-hidden">{HAND.caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ui-hidden">{MICROSCOPE.numbers.where}</span>
            </th>
            <th scope="col">{HAND.yours}</th>
            <th scope="col">{HAND.rules}</th>
          </tr>
        </thead>
        <tbody>
          {weight.signs.map((sign) => {
            const own = mine.find((slot) => slot.sign === sign);
            const rule = rules.find((slot) => slot.sign === sign);
            return (
              <tr key={sign}>
                <th scope="row">{letter === "x" ? halfLine(sign) : MICROSCOPE.numbers.always}</th>
                <td>{own ? <Slot slot={own} /> : MICROSCOPE.numbers.open}</td>
                <td>{own && rule ? <Slot slot={rule} /> : HAND.later}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{HAND.error}</th>
            <td>{mine.length === 0 ? "–" : <Sup error={withMine} />}</td>
            <td>
              <Sup error={withRules} />
            </td>
          </tr>
        </tbody>
      </table>
      <p role="status" className="hand-judged">
        {judged}
      </p>
    </div>
  );
}

function Slot({ slot: { neurons, slope, error } }: { readonly slot: GadgetSlot }) {
  return (
    <>
      <span className="hand-names">{neuronNames(neurons)}</span>
      <b>{formatNumber(slope, 4)}</b>
      <small>{HAND.off(formatValue(error))}</small>
    </>
  );
}

function Sup({ error }: { readonly error: SupError | null }) {
  if (!error) return "…";
  const { exact, sampled } = error;
  return (
    <>
      <b>
        {exact ? "" : "≥ "}
        {formatValue((exact ?? sampled).value)}
      </b>
      <small>{exact ? HAND.exact : HAND.sampled}</small>
    </>
  );
}
