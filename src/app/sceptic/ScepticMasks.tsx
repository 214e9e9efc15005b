import { useMemo, useState } from "react";
import { isListed } from "../../core/construct/parent";
import { randomMask } from "../../core/construct/random-mask";
import { keptEdges, transplant } from "../../core/construct/ticket";
import { emptySlopes } from "../../core/network/slopes";
import { nextDraw, type OtherMask } from "../../state/run/run";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { type MaskRow, MaskTable } from "../../views/sceptic/MaskTable";
import { SCEPTIC } from "../../words/en/sceptic";
import { useRuns, useSession } from "../page/services";
import { useTicketErrors } from "../stages/construct/useTicketErrors";

const words = SCEPTIC.masks;

/** The ticket's mask beside others of its size: only the weights under it make the difference. */
export function ScepticMasks() {
  const run = useRuns((state) => state.run);
  const setView = useSession((session) => session.setView);
  const [number, setNumber] = useState(typeof run.mask === "number" ? run.mask : 1);
  const { wiring, own } = run;
  const { parent } = run.document;
  const listed = isListed(parent);
  const networks = useMemo(
    () => [
      own.slopes,
      randomMask(wiring, parent, own, number).slopes,
      emptySlopes(wiring),
      ...(listed ? [] : [transplant(wiring, own, nextDraw(parent)).slopes]),
    ],
    [wiring, own, parent, number, listed],
  );
  const [ownError, randomError, emptyError, nextError] = useTicketErrors(run, networks);
  const choose = (mask: OtherMask | undefined) => setView({ mask });
  const kept = useMemo(() => keptEdges(own).length, [own]);
  const next = nextDraw(parent);
  const rows: MaskRow[] = [
    {
      name: isListed(parent) ? words.ownListed : words.own(parent.seed),
      error: ownError,
      staged: run.mask === undefined,
      onChoose: () => choose(undefined),
    },
    ...(isListed(next)
      ? []
      : [
          {
            name: words.next(next.seed),
            error: nextError,
            staged: run.mask === "next",
            onChoose: () => choose("next"),
          },
        ]),
    {
      name: words.random(formatCount(kept), number),
      error: randomError,
      staged: run.mask === number,
      onChoose: () => choose(number),
    },
    { name: words.nothing, error: emptyError, staged: false },
  ];
  const another = () => {
    setNumber(number + 1);
    if (typeof run.mask === "number") choose(number + 1);
  };
  return (
    <section>
      <h3>{words.title}</h3>
      <MaskTable rows={rows} />
      <Button icon="dice" onClick={another}>
        {words.another}
      </Button>
      <p className="hint">{listed ? `${words.why} ${words.whyListed}` : words.why}</p>
    </section>
  );
}
