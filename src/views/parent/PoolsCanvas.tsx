import { memo, useMemo } from "react";
import { CanvasLayer } from "./CanvasLayer";
import type { PoolGroup } from "./groups";
import { type Brush, paintPools } from "./scene";

interface Props {
  readonly brush: Brush;
  readonly group: PoolGroup;
  /** Pools of the group that are not to be seen here, as a list of indices. */
  readonly gone: string;
  /** Counts what has been painted of the group's carpets: they are drawn again when it changes. */
  readonly painted: number;
  readonly opacity: number;
}

/** The untouched pools of a group at full strength. */
export const PoolsCanvas = memo(function PoolsCanvas(props: Props) {
  const { brush, group, gone, painted, opacity } = props;
  const all = gone.split(",").length === group.places.length && gone !== "";
  const hidden = all ? "" : gone;
  const draw = useMemo(() => {
    const without = new Set(hidden === "" ? [] : hidden.split(",").map(Number));
    const places = group.places.filter(({ pool }) => !without.has(pool.index));
    return (context: CanvasRenderingContext2D) => {
      if (painted >= 0) paintPools(context, brush, places, "whole");
    };
  }, [brush, group, hidden, painted]);
  return (
    <CanvasLayer
      name={group.name}
      region={group.region}
      ratio={brush.layout.ratio}
      draw={draw}
      opacity={all ? 0 : opacity}
    />
  );
});
