import { type CSSProperties, memo } from "react";
import { LIMITS, type Network, shapeOf } from "../../core/network/network";
import { Select } from "../../ui/Select";
import { Stepper } from "../../ui/Stepper";
import { TARGET } from "../../words/en/target";
import type { BiasPlace, ShapeActions } from "./actions";
import { MARGIN } from "./geometry";

interface LayerSteppersProps {
  network: Network;
  actions: ShapeActions;
  /** With the names written out, where no diagram stands above. */
  named?: boolean;
}

/** One stepper below each column of the diagram; the one output stays. */
export const LayerSteppers = memo(function LayerSteppers(props: LayerSteppersProps) {
  const { network, actions, named } = props;
  const { onSetInputs, onAddUnit, onRemoveUnit } = actions;
  const shape = shapeOf(network);
  const last = shape.length - 1;
  return (
    <div
      className="target-steppers"
      data-named={named || undefined}
      style={{ "--margin": `${MARGIN}px` } as CSSProperties}
    >
      {shape.slice(0, -1).map((width, column) => {
        const label = column === 0 ? TARGET.inputs : TARGET.units(column - 1);
        return (
          <span
            key={label}
            className="target-stepper"
            style={{ "--at": column / last } as CSSProperties}
          >
            <span aria-hidden="true">
              {named ? label : column === 0 ? TARGET.inputs : TARGET.unitsShort}
            </span>
            <Stepper
              label={label}
              value={width}
              min={1}
              max={column === 0 ? LIMITS.inputs : LIMITS.width}
              vertical={!named && last > 3}
              onMore={() => (column === 0 ? onSetInputs(width + 1) : onAddUnit(column - 1))}
              onLess={() => (column === 0 ? onSetInputs(width - 1) : onRemoveUnit(column - 1))}
            />
          </span>
        );
      })}
    </div>
  );
});

/** Where the network has biases now. */
export function biasPlaceOf({ layers }: Network): BiasPlace {
  const has = layers.map((layer) => layer.biases !== undefined);
  if (has.every(Boolean)) return "all";
  if (!has.some(Boolean)) return "none";
  return has.slice(0, -1).every(Boolean) ? "hidden" : "some";
}

const PLACES: readonly { value: BiasPlace; label: string }[] = [
  { value: "none", label: TARGET.biasPlaces.none },
  { value: "hidden", label: TARGET.biasPlaces.hidden },
  { value: "all", label: TARGET.biasPlaces.all },
];
const SOME = { value: "some", label: TARGET.biasPlaces.some, disabled: true } as const;

interface ShapeToolsProps {
  network: Network;
  actions: ShapeActions;
}

/** Depth and biases. */
export function ShapeTools({ network, actions }: ShapeToolsProps) {
  const { onAddLayer, onRemoveLayer, onSetBiases } = actions;
  const place = biasPlaceOf(network);
  const depth = network.layers.length;
  const places = depth === 1 ? PLACES.filter(({ value }) => value !== "hidden") : PLACES;
  return (
    <>
      <span className="target-layers">
        <span aria-hidden="true">{TARGET.layersTitle}</span>
        <Stepper
          label={TARGET.layers}
          value={depth}
          min={1}
          max={6}
          onMore={onAddLayer}
          onLess={onRemoveLayer}
        />
      </span>
      <Select
        label={TARGET.biases}
        options={place === "some" ? [...places, SOME] : places}
        value={place}
        onChange={(next) => next !== "some" && onSetBiases(next)}
      />
    </>
  );
}
