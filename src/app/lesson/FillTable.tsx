import { useState } from "react";
import { ANSWERS, COLUMNS, type Column, type Way } from "../../lesson/second";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Select";
import { SECOND, SECOND_TABLE } from "../../words/en/second";

const WAYS = Object.keys(ANSWERS) as Way[];
const NOTHING = "";

const keyOf = (way: Way, column: Column) => `${way} ${column}`;

/** The table with which the second lesson ends: filled in by choosing, checked at a press. */
export function FillTable() {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [checked, setChecked] = useState(false);
  const isRight = (way: Way, column: Column) =>
    given[keyOf(way, column)] === String(ANSWERS[way][column]);
  const cells = WAYS.flatMap((way) => COLUMNS.map((column) => [way, column] as const));
  const right = cells.filter(([way, column]) => isRight(way, column)).length;
  return (
    <div className="fill-table">
      <table>
        <caption>{SECOND.table.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{SECOND.table.way}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {SECOND_TABLE.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WAYS.map((way) => (
            <tr key={way}>
              <th scope="row">{SECOND_TABLE.ways[way]}</th>
              {COLUMNS.map((column) => (
                <td
                  key={column}
                  data-column={SECOND_TABLE.columns[column]}
                  data-right={checked ? isRight(way, column) : undefined}
                >
                  <Select
                    label={`${SECOND_TABLE.ways[way]}: ${SECOND_TABLE.columns[column]}`}
                    hideLabel
                    value={given[keyOf(way, column)] ?? NOTHING}
                    onChange={(value) => {
                      setGiven({ ...given, [keyOf(way, column)]: value });
                      setChecked(false);
                    }}
                    options={[
                      { value: NOTHING, label: SECOND.table.empty },
                      ...SECOND_TABLE.choices[column].map((label, i) => ({
                        value: String(i),
                        label,
                      })),
                    ]}
                  />
                  {checked && (
                    <p>
                      {isRight(way, column)
                        ? "✓"
                        : SECOND.table.is(SECOND_TABLE.choices[column][ANSWERS[way][column]])}
                    </p>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button kind="solid" onClick={() => setChecked(true)}>
        {SECOND.table.check}
      </Button>
      <p role="status">{checked && SECOND.table.score(right, cells.length)}</p>
    </div>
  );
}
