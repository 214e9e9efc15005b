import type { CSSProperties } from "react";
import { formatNumber } from "../../ui/number";
import { DIGITS } from "../../words/en/digits";

interface Props {
  readonly target: ArrayLike<number>;
  readonly ticket: ArrayLike<number>;
  readonly answers: readonly [target: number, ticket: number];
}

/** Ten outputs of both networks as bars on one scale, with 0 in the same place for all. */
export function Outputs({ target, ticket, answers }: Props) {
  const all = [...Array.from(target), ...Array.from(ticket)];
  const most = Math.max(...all, 0);
  const least = Math.min(...all, 0);
  const span = most - least || 1;
  const zero = -least / span;
  const bar = (value: number) =>
    ({
      "--from": Math.min(zero, zero + value / span),
      "--length": Math.abs(value) / span,
    }) as CSSProperties;
  return (
    <ol
      className="outputs"
      start={0}
      aria-label={DIGITS.says.bars}
      style={{ "--zero": zero } as CSSProperties}
    >
      {Array.from(target, (value, digit) => ({ value, digit })).map(({ value, digit }) => (
        <li key={digit}>
          <span className="ui-hidden">
            {DIGITS.says.digit(digit, formatNumber(value, 2), formatNumber(ticket[digit], 2))}
          </span>
          <b aria-hidden="true">{digit}</b>
          <span className="outputs-bars" aria-hidden="true">
            <i data-of="target" data-best={answers[0] === digit || undefined} style={bar(value)} />
            <i
              data-of="ticket"
              data-best={answers[1] === digit || undefined}
              style={bar(ticket[digit])}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
