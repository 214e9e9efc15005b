import { Fragment } from "react";

interface MarkedProps {
  readonly text: string;
  /** What is marked wherever the sentence says it. */
  readonly part: string;
  readonly className?: string;
}

/** A sentence with one of its parts in bold, at whichever place a language gives it. */
export const Marked = ({ text, part, className }: MarkedProps) =>
  text.split(part).map((piece, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence keep their order
    <Fragment key={i}>
      {i > 0 && <b className={className}>{part}</b>}
      {piece}
    </Fragment>
  ));
