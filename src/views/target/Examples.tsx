import { memo, useMemo } from "react";
import { inputCount, type Network } from "../../core/network/network";
import type { Example } from "../../core/task/targets";
import { EXAMPLE_WORDS } from "../../words/en/examples";
import { curvePicture, fieldPicture, SIDE } from "./thumbnail";
import "./examples.css";

/** What the function looks like: a curve, or a map of two inputs. */
export const Thumbnail = memo(function Thumbnail({ network }: { network: Network }) {
  const flat = inputCount(network) === 2;
  const curve = useMemo(() => (flat ? null : curvePicture(network)), [flat, network]);
  const field = useMemo(() => (flat ? fieldPicture(network) : []), [flat, network]);
  return (
    <svg className="thumbnail" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      {field.map(({ sign, path }) => (
        <path key={path} d={path} data-sign={sign} fillRule="evenodd" />
      ))}
      {curve && (
        <>
          <line x2={SIDE} y1={curve.zero} y2={curve.zero} />
          <path d={curve.path} className="thumbnail-curve" />
        </>
      )}
    </svg>
  );
});

const wordsOf = ({ name }: Example) => EXAMPLE_WORDS[name];

interface ExamplesProps {
  examples: readonly Example[];
  /** The id of the example that the target equals, if any. */
  current: number | null;
  onPick: (example: Example) => void;
}

/** All built-in targets with what each is good for. */
export const Examples = ({ examples, current, onPick }: ExamplesProps) => (
  <ul className="examples">
    {examples.map((example) => (
      <li key={example.id}>
        <button
          type="button"
          aria-current={example.id === current || undefined}
          onClick={() => onPick(example)}
        >
          <Thumbnail network={example.target} />
          <span>
            <strong>{wordsOf(example).title}</strong>
            <span>{wordsOf(example).teaches}</span>
          </span>
        </button>
      </li>
    ))}
  </ul>
);
