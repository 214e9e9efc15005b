import { type ReactNode, useId, useState } from "react";
import "./plot.css";

/** A plot's numbers, row by row. */
export interface Numbers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Props {
  readonly name: ReactNode;
  /** One sentence that says what the plot shows now. */
  readonly summary: string;
  /** Leaves the summary to assistive technology when the words stand elsewhere on screen. */
  readonly summaryHidden?: boolean;
  readonly aside?: ReactNode;
  readonly numbers?: () => Numbers;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A plot with its name, its sentence, and its numbers as a table on request, in the same place. */
export function Figure(props: Props) {
  const { name, summary, summaryHidden, aside, numbers, className, children } = props;
  const id = useId();
  const [asTable, setAsTable] = useState(false);
  const table = asTable ? numbers?.() : undefined;
  return (
    <figure className={`plot ${className ?? ""}`} aria-labelledby={id} aria-describedby={`${id}s`}>
      <header className="plot-head">
        <h3 id={id}>{name}</h3>
        <div className="plot-aside">{aside}</div>
        {numbers && (
          <button
            type="button"
            className="plot-toggle"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            table
          </button>
        )}
      </header>
      {table ? <NumbersTable {...table} labelledBy={id} /> : children}
      <figcaption id={`${id}s`} className={summaryHidden ? "plot-hidden" : "plot-summary"}>
        {summary}
      </figcaption>
    </figure>
  );
}

function NumbersTable({ columns, rows, labelledBy }: Numbers & { readonly labelledBy: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="plot-table" tabIndex={0} aria-labelledby={labelledBy}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) => (
                <td key={columns[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
