import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { NumberField } from "../../ui/NumberField";
import { formatWeight, signOf } from "./weight";

interface SheetTableProps {
  label: string;
  columns: readonly string[];
  rows: readonly string[];
  values: readonly (readonly number[])[];
  selected: readonly (readonly boolean[])[];
  active: readonly (readonly boolean[])[];
  onSelect: (row: number, column: number) => void;
  onChange: (row: number, column: number, value: number) => void;
}

const MOVES: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** A grid with one stop of the Tab key: arrows move, Enter or a digit types, Delete sets zero. */
export function SheetTable(props: SheetTableProps) {
  const { label, columns, rows, values, onSelect, onChange } = props;
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const [typing, setTyping] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const id = useId();
  const back = useRef(false);
  const row = Math.min(at[0], rows.length - 1);
  const column = Math.min(at[1], columns.length - 1);

  const cellAt = (r: number, c: number) =>
    table.current?.querySelector<HTMLElement>(`[data-cell="${r} ${c}"]`);
  useEffect(() => {
    if (!typing && back.current) cellAt(row, column)?.focus();
    back.current = false;
  });

  const go = (r: number, c: number) => {
    if (r < 0 || c < 0 || r >= rows.length || c >= columns.length) return;
    setAt([r, c]);
    cellAt(r, c)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = MOVES[event.key];
    if (move) go(row + move[0], column + move[1]);
    else if (event.key === "Home") go(row, 0);
    else if (event.key === "End") go(row, columns.length - 1);
    else if (event.key === "Delete" || event.key === "Backspace") onChange(row, column, 0);
    else if (event.key === "Enter" || event.key === "F2") setTyping(true);
    // The field opens with its text selected, so that this very key replaces it.
    else if (/^[-+.,\d−]$/.test(event.key)) return setTyping(true);
    else return;
    event.preventDefault();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table whose cells take the focus. */}
      <table ref={table} role="grid" aria-label={label} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <td />
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((name, r) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((input, c) => {
                const value = values[r]?.[c] ?? 0;
                const here = r === row && c === column;
                return (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of all its cells.
                  <td
                    key={input}
                    data-cell={`${r} ${c}`}
                    data-sign={signOf(value)}
                    data-active={props.active[r]?.[c] || undefined}
                    aria-current={props.selected[r]?.[c] || undefined}
                    tabIndex={here && !typing ? 0 : -1}
                    style={{ "--size": Math.min(1, Math.abs(value)) } as CSSProperties}
                    onFocus={() => {
                      setAt([r, c]);
                      if (!props.selected[r]?.[c]) onSelect(r, c);
                    }}
                    onClick={() => setTyping(true)}
                  >
                    {here && typing ? (
                      <NumberField
                        label={`${label}, ${name}, ${input}`}
                        hideLabel
                        autoFocus
                        value={value}
                        min={-1}
                        max={1}
                        step={0.01}
                        format={formatWeight}
                        problem={{ id, tell: setRefusal }}
                        onCommit={(next) => onChange(r, c, next)}
                        onDone={() => {
                          back.current = table.current?.contains(document.activeElement) ?? false;
                          setTyping(false);
                        }}
                      />
                    ) : (
                      formatWeight(value)
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {refusal && (
        <p id={id} role="alert" className="sheet-refusal">
          {refusal}
        </p>
      )}
    </>
  );
}
