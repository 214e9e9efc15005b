import type { CSSProperties, PointerEvent } from "react";
import type { Matrix } from "../../core/reader/target";
import { Tiles } from "./Tiles";
import { tileBox, unitAt, unitByKey } from "./tiles";

interface Props {
  readonly matrix: Matrix;
  readonly less?: Matrix;
  readonly full: number;
  readonly name: string;
  /** The unit that is looked at. */
  readonly unit: number;
  readonly onUnit: (unit: number) => void;
  /** What keys do here and what is said of the unit; absent where another field has the keys. */
  readonly keys?: { readonly name: string; readonly text: string };
}

const percent = (share: number): string => `${100 * share}%`;

/** Tiles of which one is looked at: the one under the pointer, or by arrow keys. */
export function TileField({ matrix, less, full, name, unit, onUnit, keys }: Props) {
  const { units } = matrix;
  const box = tileBox(units, unit);
  const mark: CSSProperties = {
    left: percent(box.left),
    top: percent(box.top),
    width: percent(box.width),
    height: percent(box.height),
  };
  const point = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    onUnit(unitAt(units, (event.clientX - left) / width, (event.clientY - top) / height));
  };
  return (
    <div className="tile-field" onPointerMove={point} onPointerDown={point}>
      <Tiles matrix={matrix} less={less} full={full} name={name} />
      <i style={mark} />
      {keys && (
        <div
          className="tile-keys"
          role="slider"
          tabIndex={0}
          aria-label={keys.name}
          aria-valuemin={1}
          aria-valuemax={units}
          aria-valuenow={unit + 1}
          aria-valuetext={keys.text}
          onKeyDown={(event) => {
            if (event.ctrlKey || event.metaKey || event.altKey) return;
            const next = unitByKey(units, unit, event.key);
            if (next === null) return;
            event.preventDefault();
            onUnit(next);
          }}
        />
      )}
    </div>
  );
}
