import { formatCount } from "../../ui/number";
import { EXPLORER } from "../../words/en/explorer";

export interface Fact {
  readonly name: string;
  readonly value: string;
}

interface Props {
  readonly facts: readonly Fact[];
  readonly left: number;
  readonly top: number;
  /** Stands to the left of the point instead of to its right. */
  readonly flip: boolean;
}

/** The numbers of the draw under the pointer or the keys. */
export function DrawCard({ facts, left, top, flip }: Props) {
  const across = flip ? "calc(-100% - 14px)" : "14px";
  return (
    <dl className="draw-card" style={{ left, top, transform: `translate(${across}, -50%)` }}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export const drawFacts = (rule: string, seed: number, width: number, error: string): Fact[] => [
  { name: EXPLORER.draw.rule, value: rule },
  { name: EXPLORER.draw.seed, value: String(seed) },
  { name: EXPLORER.draw.width, value: formatCount(width) },
  { name: EXPLORER.draw.error, value: error },
];
