import { useState } from "react";
import "./table.css";

/** A picture's numbers, row by row; the first cell of a row is its heading. */
export interface Numbers {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

interface DataTableProps {
  /** What opens it, such as "Numbers". */
  summary: string;
  /** The picture whose numbers they are: heard, not seen. */
  of?: string;
  /** What the table shows, in one sentence. */
  caption: string;
  numbers: () => Numbers;
}

/** The numbers behind a picture, on request. Closed, none of them is written. */
export function DataTable({ summary, of, caption, numbers }: DataTableProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="ui-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {summary}
        {of && <span className="ui-hidden">: {of}</span>}
      </summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
        <section className="ui-table-scroll" aria-label={caption} tabIndex={0}>
          <Table caption={caption} {...numbers()} />
        </section>
      )}
    </details>
  );
}

function Table({ caption, columns, rows }: Numbers & { caption: string }) {
  return (
    <table>
      <caption>{caption}</caption>
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
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are a picture's numbers in order and hold no state.
          <tr key={at}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={columns[column]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[column]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
