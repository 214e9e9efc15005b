import { memo, useMemo } from "react";
import { CanvasLayer } from "./CanvasLayer";
import type { PoolGroup } from "./groups";
import { type Brush, paintPools } from "./scene";

interface Props {
  readonly brush: Brush;
  readonly group: PoolGroup;
  /** How many pools of the group, which are pruned in its order, are not to be seen here any more. */
  readonly gone: number;
  /** Counts what has been painted of the group's carpets: they are drawn again when it changes. */
  readonly painted: number;
  readonly opacity: number;
}

/** Redraws of a group while its pools are pruned, at most: in between their carpets alone are cut out. */
const REDRAWS = 8;

/** The untouched pools of a group at full strength. */
export const PoolsCanvas = memo(function PoolsCanvas(props: Props) {
  const { brush, group, gone, painted, opacity } = props;
  const { places } = group;
  const all = gone === places.length;
  const batch = Math.ceil(places.length / REDRAWS);
  const hidden = all ? 0 : Math.floor(gone / batch) * batch;
  const draw = useMemo(
    () => (context: CanvasRenderingContext2D) =>
      paintPools(context, brush, painted >= 0 ? places.slice(hidden) : [], "whole"),
    [brush, places, hidden, painted],
  );
  const cut = useMemo(
    () => (all ? [] : places.slice(hidden, gone).map(({ carpet }) => carpet)),
    [places, hidden, gone, all],
  );
  return (
    <CanvasLayer
      name={group.name}
      region={group.region}
      ratio={brush.layout.ratio}
      draw={draw}
      cut={cut}
      opacity={all ? 0 : opacity}
    />
  );
});
