import { Fragment } from "react";
import type { TargetWeight } from "../../core/network/wiring";
import { formatNumber } from "../../ui/number";
import { Term } from "../../ui/Term";
import { SLOT_BUDGET } from "../../words/en/terms";
import { formatPercent, formatTick, formatValue } from "../plot/format";
import { type GadgetSlot, keptNeurons, type Neuron } from "./gadget";
import { signClass } from "./signClass";
import { halfLine, inputLetter, sourceName, unitWords } from "./words";
import "./microscope.css";
import { Marked } from "../../ui/Marked";
import { MICROSCOPE } from "../../words/en/microscope";

const { numbers: SAID } = MICROSCOPE;

interface Props {
  readonly weight: TargetWeight;
  readonly slots: readonly GadgetSlot[];
  readonly slotBudget: number | null;
  /** This weight's part of the certificate, 0 to 1; null while it is unknown. */
  readonly share: number | null;
}

const MOST_TERMS = 4;

/** One weight's numbers: the formula with its live terms, what each half-line receives, and what it costs. */
export function Arithmetic({ weight, slots, slotBudget, share }: Props) {
  const kept = keptNeurons(slots);
  const decided = slots.length === weight.signs.length;
  return (
    <section className="arithmetic" aria-label={SAID.name}>
      <h3>{countWords(kept.length, decided)}</h3>
      <div className="arithmetic-sum">
        {(decided || kept.length > 0) && <Formula weight={weight} terms={kept} />}
        {decided && kept.length === 0 && (
          <p className="arithmetic-note">{SAID.empty(formatTick(weight.value))}</p>
        )}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{SAID.where}</th>
            <th scope="col">{SAID.slope}</th>
            <th scope="col">{SAID.error}</th>
            <th scope="col">
              <Term definition={SLOT_BUDGET}>η</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {weight.signs.map((sign) => (
            <tr key={sign}>
              <th scope="row">{inputLetter(weight) === "x" ? halfLine(sign) : SAID.always}</th>
              <SlotCells slot={slots.find((slot) => slot.sign === sign)} slotBudget={slotBudget} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className="arithmetic-note">
        {inputLetter(weight) === "x"
          ? SAID.from(sourceName(weight), unitWords(weight))
          : SAID.fromConstant(unitWords(weight))}{" "}
        {share !== null && (
          <Marked text={SAID.share(formatPercent(share))} part={formatPercent(share)} />
        )}
      </p>
      {slotBudget !== null && <p className="arithmetic-note">{SAID.budget}</p>}
    </section>
  );
}

function countWords(kept: number, decided: boolean): string {
  if (kept === 0) return decided ? SAID.nothing : SAID.undecided;
  return kept === 1 ? SAID.one : kept === 2 ? SAID.two : SAID.more(kept);
}

interface SlotCellsProps {
  /** Absent until the film has chosen. */
  readonly slot: GadgetSlot | undefined;
  readonly slotBudget: number | null;
}

function SlotCells({ slot, slotBudget }: SlotCellsProps) {
  if (!slot) return <td colSpan={3}>{SAID.open}</td>;
  const { slope, error } = slot;
  return (
    <>
      <td className={signClass(slope)}>{formatNumber(slope, 4)}</td>
      <td>{formatValue(error)}</td>
      <td>{slotBudget === null ? "–" : within(error, slotBudget)}</td>
    </>
  );
}

const within = (error: number, slotBudget: number): string =>
  (error <= slotBudget ? SAID.within : SAID.above)(formatValue(slotBudget));

function Formula({
  weight,
  terms,
}: {
  readonly weight: TargetWeight;
  readonly terms: readonly Neuron[];
}) {
  const letter = inputLetter(weight);
  const input = letter === "x" ? <i>x</i> : <>·{letter}</>;
  const shown = terms.slice(0, MOST_TERMS);
  const more = terms.length - shown.length;
  return (
    <p className="formula">
      <span className="ui-hidden">{spell(weight.value, letter, shown, more)}</span>
      <span aria-hidden="true">
        <b className={signClass(weight.value)}>{formatTick(weight.value)}</b>
        {letter === "x" ? <>·{input}</> : input} ≈ {terms.length === 0 && "0"}
        {shown.map(({ neuron, a, b }, i) => (
          <Fragment key={`${neuron}/${a}`}>
            {i > 0 ? (b < 0 ? " − " : " + ") : b < 0 ? "−" : ""}
            <span className="term">
              <b className={signClass(b)}>{formatNumber(Math.abs(b), 3)}</b>·σ(
              <b className={signClass(a)}>{formatNumber(a, 3)}</b>
              {input})
            </span>
          </Fragment>
        ))}
        {more > 0 && ` ${SAID.moreTerms(more)}`}
      </span>
    </p>
  );
}

function spell(weight: number, letter: string, terms: readonly Neuron[], more: number): string {
  const term = letter === "x" ? SAID.term : SAID.termConstant;
  const sum = SAID.plus(terms.map(({ a, b }) => term(formatNumber(b, 3), formatNumber(a, 3))));
  const whole = more > 0 ? SAID.plusMore(sum, more) : sum;
  return SAID.spoken(formatTick(weight), letter, terms.length === 0 ? "0" : whole);
}
