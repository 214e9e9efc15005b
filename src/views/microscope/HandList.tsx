import { useId } from "react";
import type { RuleName } from "../../core/construct/rules/rule";
import type { Sign } from "../../core/network/wiring";
import { formatCount, formatNumber } from "../../ui/number";
import { keepsSeveral, type Offer, pointedAt } from "./hand";
import type { PoolPoints } from "./plane";
import { halfLine } from "./words";
import "./hand.css";
import { MICROSCOPE } from "../../words/en/microscope";

const { hand: HAND } = MICROSCOPE;

interface Props {
  readonly sign: Sign;
  /** Bias weights fire always: their input is the constant 1. */
  readonly always: boolean;
  readonly points: PoolPoints;
  readonly offer: Offer;
  readonly rule: RuleName;
  /** What is chosen by hand; null while the slot is the rule's. */
  readonly chosen: readonly number[] | null;
  readonly onChoose: (neurons: readonly number[]) => void;
}

/** A slot's neurons to choose from by keyboard or mouse: one of them, several for a sum, or none. */
export function HandList(props: Props) {
  const { sign, always, points, offer, rule, chosen, onChoose } = props;
  const id = useId();
  const several = keepsSeveral(rule);
  const extra = (chosen ?? []).filter((t) => !offer.neurons.includes(t) && t < points.a.length);
  const shown = [...extra, ...offer.neurons];
  const nothing = chosen?.length === 0;
  return (
    <fieldset className="hand-list">
      <legend>
        {always ? HAND.constant : HAND.where(halfLine(sign))}
        {offer.of > offer.neurons.length && (
          <small>
            {" "}
            {(several ? HAND.first : HAND.nearest)(offer.neurons.length, formatCount(offer.of))}
          </small>
        )}
      </legend>
      <div className="hand-rows">
        <p className="hand-row hand-head" aria-hidden="true">
          <span />
          <span />
          <i>a</i>
          <i>b</i>
          <i>a·b</i>
        </p>
        <label className="hand-row">
          <input
            type={several ? "checkbox" : "radio"}
            name={id}
            checked={nothing}
            onChange={() => onChoose([])}
          />
          <span className="hand-nothing">{HAND.empty}</span>
        </label>
        {shown.map((neuron) => {
          const [a, b] = [points.a[neuron], points.b[neuron]];
          return (
            <label key={neuron} className="hand-row">
              <input
                type={several ? "checkbox" : "radio"}
                name={id}
                checked={chosen?.includes(neuron) ?? false}
                onChange={() => onChoose(pointedAt(chosen, neuron, rule))}
              />
              <b>#{formatCount(neuron)}</b>
              <Named name="a" value={a} />
              <Named name="b" value={b} />
              <Named name="a·b" value={a * b} />
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** A number under its column's name, which only a reader of the whole row has to be told. */
function Named({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <span>
      <span className="ui-hidden">{name} </span>
      {formatNumber(value, 3)}
    </span>
  );
}
