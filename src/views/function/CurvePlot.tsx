import { type ReactNode, useRef } from "react";
import type { Numbers } from "../../ui/DataTable";
import { late } from "../../ui/late";
import { formatNumber } from "../../ui/number";
import { Figure } from "../plot/Figure";
import { formatValue } from "../plot/format";
import { endAfter, linearScale } from "../plot/scale";
import { useSize } from "../plot/useSize";
import { useTextScale } from "../plot/useTextScale";
import { Curves, type CurvesInput, marginOf } from "./Curves";
import { type Comparison, type Reading, readAt } from "./comparison";
import { Readout } from "./Readout";
import { useProbe } from "./useProbe";
import { describe, SUBNETWORK, TARGET } from "./words";
import "./function.css";
import { Later } from "../../ui/Later";
import { FUNCTION } from "../../words/en/function";

const ListenToError = late(() => import("./ListenToError"));

interface Props extends CurvesInput {
  readonly name: string;
  /** The curves are those along one line of a larger domain. */
  readonly section?: boolean;
  readonly note?: string;
  readonly aside?: ReactNode;
  readonly onProbe?: (x: number | null) => void;
  /** Where another view points; the plot's own crosshair goes before it. */
  readonly pointed?: number | null;
}

/** Target and subnetwork as curves, their difference shaded, and the error on a strip of its own underneath. */
export function CurvePlot(props: Props) {
  const { name, comparison, tolerance, inputLabel } = props;
  const { inputs } = comparison;
  const body = useRef<HTMLDivElement>(null);
  const size = useSize(body);
  const margin = marginOf(useTextScale());
  const domain = [inputs[0], inputs[inputs.length - 1]] as const;
  const across = linearScale(domain, [
    margin.left,
    endAfter(margin.left, (size?.width ?? 300) - margin.right),
  ]);
  const probe = useProbe(domain, across.invert, props.onProbe);
  const pointed = props.pointed ?? null;
  const inside = pointed !== null && pointed >= domain[0] && pointed <= domain[1];
  const at = probe.x ?? (inside ? pointed : null);
  const reading = at === null ? null : readAt(comparison, at);
  const silent = comparison.outputs?.every((value) => value === 0) && comparison.size > 0;
  const said = describe(comparison, tolerance, props.note);
  const note = props.note ?? (silent && props.settled < 1 ? FUNCTION.silent : undefined);
  return (
    <Figure
      name={name}
      summary={props.section ? FUNCTION.along(said) : said}
      summaryHidden
      aside={props.aside}
      numbers={() => tabulate(comparison, inputLabel)}
      sound={
        <Later>
          <ListenToError comparison={comparison} tolerance={tolerance} label={inputLabel} />
        </Later>
      }
      className="function"
    >
      <div
        ref={body}
        className={`plot-body function-body ${props.strip ? "with-strip" : ""}`}
        role="slider"
        tabIndex={0}
        aria-label={FUNCTION.read(inputLabel)}
        aria-valuemin={domain[0]}
        aria-valuemax={domain[1]}
        aria-valuenow={at ?? (domain[0] + domain[1]) / 2}
        aria-valuetext={spoken(
          reading ?? readAt(comparison, (domain[0] + domain[1]) / 2),
          inputLabel,
        )}
        {...probe.handlers}
      >
        {size && <Curves {...props} size={size} across={across} reading={reading} />}
        {probe.x !== null && reading && size && (
          <Readout
            reading={reading}
            label={inputLabel}
            left={across(reading.x)}
            flip={across(reading.x) > size.width / 2}
          />
        )}
        {note && <p className="function-note">{note}</p>}
      </div>
    </Figure>
  );
}

const spoken = ({ x, target, output }: Reading, label: string): string =>
  [
    `${label} ${formatNumber(x, 3)}`,
    FUNCTION.target(formatValue(target)),
    ...(output === null
      ? []
      : [FUNCTION.subnetwork(formatValue(output)), FUNCTION.off(formatValue(output - target))]),
  ].join(", ");

function tabulate(comparison: Comparison, label: string): Numbers {
  const [start, end] = [comparison.inputs[0], comparison.inputs[comparison.inputs.length - 1]];
  const rows = Array.from({ length: 21 }, (_, i) => {
    const { x, target, output } = readAt(comparison, start + ((end - start) * i) / 20);
    return [
      formatNumber(x, 3),
      formatValue(target),
      output === null ? "–" : formatValue(output),
      output === null ? "–" : formatValue(output - target),
    ];
  });
  return { columns: [label, TARGET, SUBNETWORK, FUNCTION.difference], rows };
}
