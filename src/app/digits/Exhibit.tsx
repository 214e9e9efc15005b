import { useMemo, useState } from "react";
import type { Reader } from "../../port/reader";
import type { ReaderView } from "../../state/view/digits";
import { Button } from "../../ui/Button";
import { Part } from "../../ui/Part";
import { DIGITS } from "../../words/en/digits";
import { useFileDrop } from "../page/useFileDrop";
import { DigitsAnswers } from "./DigitsAnswers";
import { DigitsControls } from "./DigitsControls";
import { DigitsCurve } from "./DigitsCurve";
import { DigitsFilm } from "./DigitsFilm";
import { DigitsNumbers } from "./DigitsNumbers";
import { DigitsOwn } from "./DigitsOwn";
import { DigitsPad } from "./DigitsPad";
import { DigitsScores } from "./DigitsScores";
import { DigitsTiles } from "./DigitsTiles";
import { DigitsUnit } from "./DigitsUnit";
import { loadDigits } from "./files";
import { useFacts } from "./useFacts";
import { useFilm } from "./useFilm";
import { usePad } from "./usePad";
import { useReaderView } from "./useReaderView";
import { useReading } from "./useReading";
import { useScores } from "./useScores";
import { useTarget } from "./useTarget";
import { useTicket } from "./useTicket";
import { useWork } from "./useWork";

const LAST_SEED = 0xffffffff;

/** The test images: the first part for the strip, all of them once somebody asks. */
function useDigits() {
  const [all, setAll] = useState(false);
  const first = useMemo(() => ({ count: 1 }), []);
  const rest = useMemo(() => (all ? {} : null), [all]);
  const some = useWork(first, ({ count }, { signal }) =>
    loadDigits("test", signal, undefined, count),
  );
  const whole = useWork(rest, (_, { signal, onProgress }) =>
    loadDigits("test", signal, onProgress),
  );
  return { some, whole, loadAll: () => setAll(true), forget: () => setAll(false) };
}

/** What is on stage beside the target: the ticket, another mask, or a frame of the film. */
function useOnStage(
  reader: Reader,
  ticket: ReturnType<typeof useTicket>["found"],
  { mask, frame }: ReaderView,
  change: (part: Partial<ReaderView>) => void,
) {
  const show = (frame: number | undefined) => change({ frame, mask: undefined });
  const film = useFilm(reader, ticket?.ticket ?? null, frame, show);
  const ask = useMemo(
    () => (ticket && mask ? { ticket: ticket.ticket, mask } : null),
    [ticket, mask],
  );
  const other = useWork(ask, async ({ ticket, mask }, options) => {
    const next = ticket.seed === LAST_SEED ? 0 : ticket.seed + 1;
    const seed = mask === "next" ? next : ticket.seed;
    return { ask: { ticket, mask }, network: await reader.mask(ticket, mask, seed, options) };
  });
  const isOther = other.result?.ask.ticket === ticket?.ticket && other.result?.ask.mask === mask;
  const masked = isOther ? (other.result?.network ?? null) : null;
  const network = film.network ?? (mask ? masked : (ticket?.ticket.network ?? null));
  return { film, network };
}

export function Exhibit({ reader }: { readonly reader: Reader }) {
  const [view, change] = useReaderView();
  const targets = useTarget(reader, view, change);
  const { target } = targets;
  const search = useTicket(reader, target, view);
  const { film, network } = useOnStage(reader, search.found, view, change);
  const facts = useFacts(reader, search.found);
  const digits = useDigits();
  const pad = usePad(digits.some.result);
  const counted = film.film ? digits.some.result : digits.whole.result;
  const who = view.mask ? DIGITS.controls.masks[view.mask] : DIGITS.says.ticket;
  const read = film.film ? DIGITS.scores.atFrame(who, film.frame) : who;
  const scores = useScores(reader, counted, target, network, read);
  const wanted = useReading(target, pad.pixels);
  const given = useReading(network, pad.pixels);
  const [pointed, setPointed] = useState(0);
  useFileDrop(([file]) => file && targets.open(file));
  const { loadAll } = digits;

  if (targets.failed)
    return (
      <p className="digits-missing" role="alert">
        {DIGITS.missing} <Button onClick={targets.again}>{DIGITS.retry}</Button>
      </p>
    );
  const readings = wanted && given && !pad.empty ? { target: wanted, ticket: given } : null;
  const unit = Math.min(pointed, (target?.layers[0].units ?? 1) - 1);
  return (
    <>
      {targets.missing && (
        <p className="digits-needs" role="status">
          {DIGITS.own.needs} <code>{targets.missing}</code>. {DIGITS.own.needsHow(view.units)}
        </p>
      )}
      <div className="digits-stage">
        <Part>
          <DigitsPad pad={pad} failed={digits.some.failed} />
        </Part>
        <Part>
          <DigitsAnswers readings={readings} who={who} quiet={film.playing} />
        </Part>
        <div className="digits-middle">
          <Part>
            <DigitsTiles
              target={target}
              network={network}
              film={film}
              who={who}
              unit={unit}
              onUnit={setPointed}
            />
          </Part>
          <Part>
            <DigitsFilm film={film} ready={search.found !== null} ins={facts?.facts.ins ?? null} />
          </Part>
        </div>
        <Part>
          <DigitsUnit target={target} network={network} unit={unit} readings={readings} who={who} />
        </Part>
      </div>
      <Part>
        <DigitsControls
          view={view}
          change={change}
          search={search}
          targets={targets}
          inFilm={film.film !== null}
        />
      </Part>
      <div className="digits-more">
        <Part>
          <DigitsNumbers found={search.found} facts={facts} scores={scores.result} />
        </Part>
        <Part>
          <DigitsScores
            scores={scores}
            digits={digits.whole}
            onLoad={loadAll}
            onAgain={digits.forget}
            onPick={pad.pick}
            inFilm={film.film !== null}
          />
        </Part>
        <Part>
          <DigitsCurve target={target} view={view} digits={digits.whole.result} onLoad={loadAll} />
        </Part>
        <Part>
          <DigitsOwn reader={reader} targets={targets} />
        </Part>
      </div>
    </>
  );
}
