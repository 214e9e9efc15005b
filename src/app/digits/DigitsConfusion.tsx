import type { Comparison } from "../../core/reader/score";
import { DIGITS } from "../../words/en/digits";

interface Props {
  readonly comparison: Comparison;
  /** What stands beside the target. */
  readonly who: string;
}

const WORDS = DIGITS.confusion;
const TEN = Array.from({ length: 10 }, (_, digit) => digit);

/** How often the target answers one digit and the ticket another. */
export function DigitsConfusion({ comparison, who }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="digits-confusion" aria-label={WORDS.title} tabIndex={0}>
      <table>
        <caption>{WORDS.caption(who)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="ui-hidden">{WORDS.corner}</span>
            </th>
            {TEN.map((digit) => (
              <th key={digit} scope="col" aria-label={WORDS.column(who, digit)}>
                {digit}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TEN.map((target) => (
            <tr key={target}>
              <th scope="row" aria-label={WORDS.row(target)}>
                {target}
              </th>
              {TEN.map((other) => {
                const count = comparison.confusion[10 * target + other];
                return (
                  <td
                    key={other}
                    data-alike={target === other || undefined}
                    data-none={count === 0 || undefined}
                  >
                    {count}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
