import type { scaleLinear } from "d3";
import { type MouseEvent, type PointerEvent, useMemo, useState } from "react";
import { RULES } from "../../core/construct/rules/registry";
import type { RuleName } from "../../core/construct/rules/rule";
import type { TargetWeight } from "../../core/network/wiring";
import { useWalk } from "../plot/useWalk";
import type { Neuron } from "./gadget";
import { nearestNeuron, neuronAt, type PoolPoints, rankNeurons } from "./plane";

type LinearScale = ReturnType<typeof scaleLinear<number, number>>;

/** How many neurons the arrow keys walk through, nearest to the weight first: every one that fires, but of the largest pools. */
const REACHABLE = 10_000;
const HOVER_PIXELS = 14;

/** The neuron in question: under the pointer, or walked to by rank with the arrow keys. */
export function useNeuronProbe(
  points: PoolPoints,
  rule: RuleName,
  weight: TargetWeight,
  x: LinearScale,
  y: LinearScale,
  onPoint?: (neuron: number) => void,
) {
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState<Neuron | null>(null);
  const ranking = useMemo(
    () =>
      focused ? rankNeurons(points, RULES[rule].sought, weight.value, weight.signs, REACHABLE) : [],
    [focused, points, rule, weight],
  );
  const pressed = (neuron: Neuron | null) => neuron && onPoint?.(neuron.neuron);
  const { at, setAt, onKeyDown } = useWalk(ranking.length, {
    onEnter: onPoint && ((place) => onPoint(ranking[place])),
  });
  const walked = at === null ? null : neuronAt(points, ranking[at]);
  const nearest = (event: MouseEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const [a, b] = [x.invert(event.clientX - box.left), y.invert(event.clientY - box.top)];
    return nearestNeuron(points, a, b, Math.abs(x.invert(HOVER_PIXELS) - x.invert(0)));
  };
  const point = (event: MouseEvent<HTMLElement>) => {
    setAt(null);
    setHovered(nearest(event));
  };
  return {
    neuron:
      walked ??
      (hovered && hovered.neuron < points.a.length ? neuronAt(points, hovered.neuron) : null),
    rank: at ?? 0,
    count: Math.max(1, ranking.length),
    handlers: {
      onPointerMove: point,
      onPointerDown: point,
      onClick: (event: MouseEvent<HTMLElement>) => pressed(nearest(event)),
      // A finger that lifts leaves too, but the numbers it asked for should stay.
      onPointerLeave: (event: PointerEvent<HTMLElement>) =>
        event.pointerType === "mouse" && setHovered(null),
      onFocus: () => setFocused(true),
      onBlur() {
        setFocused(false);
        setAt(null);
        setHovered(null);
      },
      onKeyDown,
    },
  };
}
