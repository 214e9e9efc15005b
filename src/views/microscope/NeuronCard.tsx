import { formatCount, formatNumber } from "../../ui/number";
import { NETWORK } from "../../words/en/network";
import type { Neuron } from "./gadget";

interface Props {
  readonly neuron: Neuron;
  readonly left: number;
  readonly top: number;
  /** Stands to the left of the point instead of to its right. */
  readonly flip: boolean;
}

/** The numbers of the neuron under the pointer or the keys. */
export function NeuronCard({ neuron, left, top, flip }: Props) {
  const across = flip ? "calc(-100% - 14px)" : "14px";
  const down = neuron.b > 0 ? "0" : "-100%";
  return (
    <dl className="neuron-card" style={{ left, top, transform: `translate(${across}, ${down})` }}>
      <dt>{NETWORK.neuron}</dt>
      <dd>#{formatCount(neuron.neuron)}</dd>
      <dt>a</dt>
      <dd>{formatNumber(neuron.a, 4)}</dd>
      <dt>b</dt>
      <dd>{formatNumber(neuron.b, 4)}</dd>
      <dt>{NETWORK.slope}</dt>
      <dd>{formatNumber(neuron.a * neuron.b, 4)}</dd>
    </dl>
  );
}
