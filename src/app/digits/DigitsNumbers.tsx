import { weightCount } from "../../core/reader/target";
import { formatCount } from "../../ui/number";
import { DIGITS } from "../../words/en/digits";
import type { FoundFacts } from "./useFacts";
import type { Scores } from "./useScores";
import type { Found } from "./useTicket";

interface Props {
  readonly found: Found | null;
  readonly facts: FoundFacts | null;
  readonly scores: Scores | null;
}

const WORDS = DIGITS.numbers;

const short = (value: number): string =>
  value >= 100 ? formatCount(value) : value.toPrecision(3).replace(/^0\./, ".");

/** Three digits of a bound, never below it. */
function bound(value: number): string {
  if (value >= 100) return formatCount(Math.ceil(value));
  const rounded = Number(value.toPrecision(3));
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return short(rounded < value ? rounded + unit : rounded);
}

/** The ticket in numbers, as sentences. */
export function DigitsNumbers({ found, facts, scores }: Props) {
  const of = facts?.facts;
  const difference =
    scores && found && scores.network === found.ticket.network
      ? scores.comparison.difference
      : null;
  return (
    <section className="digits-numbers" aria-label={WORDS.title} aria-busy={!of}>
      <h2>{WORDS.title}</h2>
      {!of || !found ? (
        <p className="hint">{WORDS.counting}</p>
      ) : (
        <>
          <p>
            {WORDS.parent(
              formatCount(of.parent.neurons),
              formatCount(of.parent.weights),
              of.parent.depth,
            )}{" "}
            {WORDS.kept(formatCount(of.kept), formatCount(of.parent.weights / of.kept))}
          </p>
          <p>
            {WORDS.slopes(
              short(of.slopeError.mean),
              bound(of.slopeError.largest),
              formatCount(weightCount(found.target)),
            )}
          </p>
          <p>
            {WORDS.certificate(bound(of.certificate))}{" "}
            {difference === null
              ? WORDS.why
              : WORDS.measured(short(difference), short(of.certificate / difference))}
          </p>
          <p className="hint">
            {WORDS.words}: <span translate="no">{of.words}</span>
          </p>
        </>
      )}
    </section>
  );
}
