import { fingerprint } from "../core/construct/fingerprint";
import { keptEdges } from "../core/construct/ticket";
import { type Experiment, run } from "../core/experiment/experiment";
import { inputName, unitName } from "../core/network/wiring";
import { encodeLink } from "../state/link/link";

/** What the shell prints about a document: the same document gives the same bytes, everywhere. */
export function report(document: Experiment, ignored: readonly string[]): object {
  const { ticket, error, parent } = run(document);
  const { sampled, exact, exactReason, certificate, domain } = error;
  const slots = [...ticket.kept].sort(
    (x, y) =>
      x.slot.weight.index - y.slot.weight.index ||
      Number(x.slot.sign === "-") - Number(y.slot.sign === "-"),
  );
  return {
    document,
    link: encodeLink(document),
    parent: { depth: parent.depth, widths: parent.widths, weights: parent.weights },
    ticket: {
      kept: keptEdges(ticket).length,
      fingerprint: fingerprint(document.parent, ticket).words,
      slots: slots.map(({ slot: { weight, sign }, neurons, slope, error: off }) => ({
        layer: weight.layer,
        unit: unitName(weight.unit),
        input: inputName(weight.layer, weight.input),
        sign,
        weight: weight.value,
        neurons,
        slope,
        error: off,
      })),
    },
    error: {
      sampled: sampled.value,
      exact: exact?.value ?? null,
      ...(exactReason !== undefined && { exactReason }),
      certificate,
      at: (exact ?? sampled).at,
      domain,
    },
    precision: "float64",
    ignored,
  };
}
