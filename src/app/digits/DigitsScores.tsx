import type { Digits } from "../../core/reader/parts";
import type { Share } from "../../core/reader/score";
import { Button } from "../../ui/Button";
import { formatCount } from "../../ui/number";
import { Picture } from "../../views/digits/Picture";
import { DIGITS } from "../../words/en/digits";
import { DigitsConfusion } from "./DigitsConfusion";
import type { Sample } from "./usePad";
import type { Scores } from "./useScores";
import type { Work } from "./useWork";

interface Props {
  readonly scores: Work<Scores>;
  readonly digits: Work<Digits>;
  readonly onLoad: () => void;
  readonly onAgain: () => void;
  readonly onPick: (sample: Sample) => void;
  readonly inFilm: boolean;
}

const WORDS = DIGITS.scores;
/** Disagreements that are shown. */
const SHOWN = 24;
const FILES = 10;

function Line({ who, share }: { readonly who: string; readonly share: Share }) {
  return (
    <tr>
      <th scope="row">{who}</th>
      <td className="digits-share">{WORDS.percent(share.share)}</td>
      <td>{WORDS.range(share.low, share.high)}</td>
    </tr>
  );
}

function Disagreements({
  scores,
  onPick,
}: {
  readonly scores: Scores;
  readonly onPick: Props["onPick"];
}) {
  const { comparison, digits, answers } = scores;
  const { images, labels } = digits;
  return (
    <>
      <p>{WORDS.agree(comparison.agreement.share, comparison.disagreements.length)}</p>
      <ul className="digits-disagreements">
        {comparison.disagreements.slice(0, SHOWN).map((index) => {
          const pixels = images.pixels.subarray(index * images.size, (index + 1) * images.size);
          const label = labels[index];
          const [target, ticket] = [answers.target[index], answers.ticket[index]];
          const name = WORDS.open(target, ticket, label, index + 1);
          return (
            <li key={index}>
              <button
                type="button"
                aria-label={name}
                title={name}
                onClick={() => onPick({ index, label, pixels })}
              >
                <Picture pixels={pixels} className="digits-unlike" />
                <span aria-hidden="true">
                  {target} · {ticket}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** How many of the test images both read, with the interval, and those on which they differ. */
export function DigitsScores(props: Props) {
  const { scores, digits, onLoad, onAgain, onPick, inFilm } = props;
  const { result } = scores;
  const loading = digits.progress !== null;
  const start = () => {
    onAgain();
    setTimeout(onLoad);
  };
  return (
    <section className="digits-scores" aria-label={WORDS.title}>
      <h2>{WORDS.title}</h2>
      {digits.failed && <p role="alert">{WORDS.lost}</p>}
      {!digits.result && (
        <p>
          <Button kind="solid" disabled={loading} onClick={digits.failed ? start : onLoad}>
            {loading
              ? WORDS.loading(Math.round((digits.progress ?? 0) * FILES) + 1, FILES)
              : WORDS.load}
          </Button>{" "}
          <span className="hint">{WORDS.size}</span>
        </p>
      )}
      {result && (digits.result || inFilm) ? (
        <>
          <table aria-busy={scores.progress !== null}>
            <thead>
              <tr>
                <th scope="col">{WORDS.who}</th>
                <th scope="col">{WORDS.right}</th>
                <th scope="col">{WORDS.interval}</th>
              </tr>
            </thead>
            <tbody>
              <Line who={DIGITS.says.target} share={result.target} />
              <Line who={result.who} share={result.ticket} />
            </tbody>
          </table>
          {inFilm && <p className="hint">{WORDS.some(formatCount(result.target.of))}</p>}
          {!inFilm && (
            <>
              <Disagreements scores={result} onPick={onPick} />
              <DigitsConfusion comparison={result.comparison} who={result.who} />
            </>
          )}
          <p className="hint">{WORDS.wilson}</p>
        </>
      ) : (
        scores.progress !== null && <p className="hint">{WORDS.reading}</p>
      )}
    </section>
  );
}
