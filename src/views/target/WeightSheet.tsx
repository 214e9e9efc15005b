import { Fragment } from "react";
import { inputCount, type Network } from "../../core/network/network";
import { wire } from "../../core/network/wiring";
import { TARGET } from "../../words/en/target";
import type { WeightActions } from "./actions";
import { SheetTable } from "./SheetTable";
import { inputLetter } from "./words";
import "./sheet.css";

export interface WeightSheetProps extends WeightActions {
  network: Network;
  selected?: number | null;
  active?: number | null;
}

/** The target as numbers, one table a layer: rows are units, columns are inputs and the bias. */
export function WeightSheet(props: WeightSheetProps) {
  const { network, selected = null, active = null, onSelect, onChangeWeight } = props;
  const { weights } = wire(network);
  const inputs = inputCount(network);
  return (
    <div className="sheet">
      {network.layers.map((layer, depth) => {
        const last = depth === network.layers.length - 1;
        const width = layer.weights[0]?.length ?? 0;
        const columns = Array.from({ length: width }, (_, i) =>
          depth === 0 ? inputLetter(i, inputs) : TARGET.unit(i),
        );
        if (layer.biases) columns.push(TARGET.bias);
        // Both carriers hold the same bias: the first of the two stands for it.
        const indices = layer.weights.map((row, unit) => {
          const own = weights.filter((weight) => weight.layer === depth && weight.unit === unit);
          return own.slice(0, row.length + (layer.biases ? 1 : 0)).map((weight) => weight.index);
        });
        return (
          <Fragment key={TARGET.layer(depth)}>
            <h3>{TARGET.layer(depth)}</h3>
            <SheetTable
              label={TARGET.layer(depth)}
              columns={columns}
              rows={layer.weights.map((_, unit) => (last ? TARGET.output : TARGET.unit(unit)))}
              values={layer.weights.map((row, unit) => [
                ...row,
                ...(layer.biases ? [layer.biases[unit] as number] : []),
              ])}
              selected={indices.map((row) => row.map((index) => index === selected))}
              active={indices.map((row) => row.map((index) => index === active))}
              onSelect={(unit, column) => onSelect(indices[unit]?.[column] ?? 0)}
              onChange={(unit, column, value) =>
                onChangeWeight(depth, unit, column < width ? column : "bias", value, {
                  commit: true,
                })
              }
            />
          </Fragment>
        );
      })}
    </div>
  );
}
