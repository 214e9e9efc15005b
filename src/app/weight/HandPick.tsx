import { useMemo, useState } from "react";
import { poolSizeOf } from "../../core/construct/parent";
import type { Sign, TargetWeight } from "../../core/network/wiring";
import { clearAllPicks, clearPicks } from "../../state/document/edit-picks";
import type { Run } from "../../state/run/run";
import { Button } from "../../ui/Button";
import { NumberField } from "../../ui/NumberField";
import { HandList } from "../../views/microscope/HandList";
import { HandTable } from "../../views/microscope/HandTable";
import { keepsSeveral, offerOf } from "../../views/microscope/hand";
import type { PoolPoints } from "../../views/microscope/plane";
import { halfLine, inputLetter } from "../../views/microscope/words";
import { HAND } from "../../words/en/hand";
import { useSession } from "../page/services";
import { useTicketErrors } from "../stages/construct/useTicketErrors";
import { type Hand, placeOf } from "./useHand";

interface Props {
  readonly run: Run;
  readonly weight: TargetWeight;
  readonly points: PoolPoints;
  readonly hand: Hand;
  /** The slot of this weight before whose choice the film stands. */
  readonly turn: Sign | null;
}

/** The lists to choose a gadget from by hand, and how it does beside the rule's. */
export default function HandPick({ run, weight, points, hand, turn }: Props) {
  const { document, own } = run;
  const { rule, parent } = document;
  const edit = useSession((session) => session.edit);
  const picks = useSession((session) => session.document.picks?.length ?? 0);
  const offers = useMemo(
    () => weight.signs.map((sign) => offerOf(points, sign, weight.value, rule.name)),
    [points, weight, rule.name],
  );
  const networks = useMemo(() => [own.slopes, hand.without.slopes], [own, hand.without]);
  const [withMine, withRules] = useTicketErrors(run, networks);
  const large = offers.some(({ neurons, of }) => of > neurons.length);
  return (
    <div className="hand-pick">
      <div className="hand-lists">
        {weight.signs.map((sign, i) => (
          <HandList
            key={sign}
            sign={sign}
            always={inputLetter(weight) === "1"}
            points={points}
            offer={offers[i]}
            rule={rule.name}
            chosen={hand.chosen(sign)}
            onChoose={(neurons) => hand.choose(sign, neurons)}
          />
        ))}
      </div>
      <HandTable
        weight={weight}
        mine={hand.mine}
        rules={hand.rules}
        withMine={withMine}
        withRules={withRules}
      />
      <div className="hand-side">
        <p className="hint">
          {turn ? HAND.turn(halfLine(turn)) : keepsSeveral(rule.name) ? HAND.tick : HAND.point}
        </p>
        {hand.refusal && (
          <p role="alert" className="problem">
            {hand.refusal}
          </p>
        )}
        {large && <TypedNeuron most={poolSizeOf(parent) - 1} onPoint={hand.point} />}
        <p className="hand-clear">
          <Button
            disabled={hand.mine.length === 0}
            onClick={() => edit((now) => clearPicks(now, placeOf(weight)))}
          >
            {HAND.clear}
          </Button>
          <Button disabled={picks === 0} onClick={() => edit(clearAllPicks)}>
            {HAND.clearAll}
          </Button>
        </p>
      </div>
    </div>
  );
}

/** A neuron by its number: in a large pool the lists hold but a few. */
function TypedNeuron({ most, onPoint }: { most: number; onPoint: (neuron: number) => void }) {
  const [last, setLast] = useState(0);
  return (
    <NumberField
      label={HAND.number}
      value={last}
      min={0}
      max={most}
      step={1}
      integer
      format={String}
      onCommit={(neuron) => {
        setLast(neuron);
        onPoint(neuron);
      }}
    />
  );
}
