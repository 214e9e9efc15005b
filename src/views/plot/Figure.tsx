import { type ReactNode, useId } from "react";
import { DataTable, type Numbers } from "../../ui/DataTable";
import "./plot.css";
import { CONTROLS } from "../../words/en/controls";

interface Props {
  readonly name: string;
  /** One sentence that says what the plot shows now. */
  readonly summary: string;
  /** Leaves the summary to assistive technology when the words stand elsewhere on screen. */
  readonly summaryHidden?: boolean;
  readonly aside?: ReactNode;
  readonly numbers: () => Numbers;
  /** For a plot of errors: the button to hear it. */
  readonly sound?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A plot with its name, its sentence, and its numbers as a table that opens in the plot's own place. */
export function Figure(props: Props) {
  const { name, summary, summaryHidden, aside, numbers, sound, className, children } = props;
  const id = useId();
  return (
    <figure className={`plot ${className ?? ""}`} aria-labelledby={id} aria-describedby={`${id}s`}>
      <div className="plot-head">
        <h3 id={id}>{name}</h3>
        <div className="plot-aside">{aside}</div>
        {sound}
        <DataTable summary={CONTROLS.table} of={name} caption={summary} numbers={numbers} />
      </div>
      {children}
      <figcaption id={`${id}s`} className={summaryHidden ? "ui-hidden" : "plot-summary"}>
        {summary}
      </figcaption>
    </figure>
  );
}
