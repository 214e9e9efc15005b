import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { keyOf } from "../../ui/key";
import { keyed, snap } from "../../ui/scale";
import { type Line, nearestEdge, type PlacedEdge } from "./geometry";
import { WEIGHT } from "./weight";

/** Half the width of an edge's hit area. */
const REACH = 13;
/** A drag of this many pixels changes a weight by one. */
const PIXELS_PER_UNIT = 100;

interface Drag {
  edge: number;
  from: number;
  y: number;
  value: number;
  moved: boolean;
}

interface Gestures {
  drawing: RefObject<SVGSVGElement | null>;
  edges: readonly PlacedEdge[];
  lines: readonly Line[];
  selected: number;
  /** Edges can be looked at only. */
  locked: boolean;
  onSelect: (edge: number) => void;
  onChange: (edge: number, value: number, commit: boolean) => void;
  /** Enter on an edge. */
  onType: (edge: number) => void;
}

const edgeAt = (target: EventTarget) =>
  Number((target as Element).closest("[data-edge]")?.getAttribute("data-edge") ?? -1);

/** Hover, drag and keys for all edges of a diagram at once; the nearest edge is the one meant. */
export function useEdgeGestures(gestures: Gestures) {
  const { drawing, edges, lines, selected, locked, onSelect, onChange, onType } = gestures;
  const [hovered, setHovered] = useState(-1);
  const awaited = useRef(-1);
  const drag = useRef<Drag | null>(null);
  const pressed = useRef<{ edge: number; value: number } | null>(null);
  const byTouch = useRef(false);

  const at = ({ clientX, clientY }: { clientX: number; clientY: number }) => {
    const box = drawing.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
    return nearestEdge(lines, { x: clientX - box.left, y: clientY - box.top }, REACH);
  };
  const find = (edge: number) =>
    drawing.current?.querySelector<SVGGElement>(`[data-edge="${edge}"]`);
  // A finger drags only what a tap has chosen before: what merely begins on an edge scrolls the page.
  const isChosen = (edge: number) =>
    edge >= 0 && edge === selected && find(edge) === document.activeElement;
  const holdsPage = useRef<(touch: Touch) => boolean>(() => false);
  holdsPage.current = (touch) => !locked && isChosen(at(touch));
  const focus = (edge: number) => {
    // Where edges are many, one becomes an element only by being selected.
    if (!find(edge)) awaited.current = edge;
    else find(edge)?.focus({ preventScroll: true });
    if (edge !== selected) onSelect(edge);
  };
  useEffect(() => {
    if (awaited.current >= 0) find(awaited.current)?.focus({ preventScroll: true });
    awaited.current = -1;
  });

  // `touch-action` would name the thin line only, not the room around it that counts as the edge.
  useEffect(() => {
    const svg = drawing.current;
    const hold = (event: TouchEvent) => {
      if (event.touches.length === 1 && holdsPage.current(event.touches[0])) event.preventDefault();
    };
    svg?.addEventListener("touchstart", hold, { passive: false });
    return () => svg?.removeEventListener("touchstart", hold);
  }, [drawing]);

  const giveBack = () => {
    const current = drag.current;
    drag.current = null;
    if (current?.moved) onChange(current.edge, current.from, true);
  };

  const finish = () => {
    const { edge, value, moved } = drag.current ?? { edge: -1, value: 0, moved: false };
    drag.current = null;
    if (!moved) return;
    // A pointer that rests where a drag has ended points at nothing: what is selected next is told.
    setHovered(-1);
    onChange(edge, value, true);
  };

  const release = () => {
    if (pressed.current) onChange(pressed.current.edge, pressed.current.value, true);
    pressed.current = null;
  };

  const set = (edge: number, value: number) => onChange(edge, value, true);

  return {
    hovered,
    handlers: {
      onPointerDown(event: PointerEvent<SVGSVGElement>) {
        byTouch.current = event.pointerType === "touch";
        if (event.button !== 0) return;
        const edge = at(event);
        const placed = edges[edge];
        if (!placed || (byTouch.current && !isChosen(edge))) return;
        event.preventDefault();
        focus(edge);
        if (locked || placed.input === null) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const { value } = placed;
        drag.current = { edge, from: value, y: event.clientY, value, moved: false };
      },
      onPointerMove(event: PointerEvent<SVGSVGElement>) {
        const current = drag.current;
        if (!current) {
          if (event.pointerType === "mouse") setHovered(at(event));
          return;
        }
        const pace = event.shiftKey ? 0.1 : 1;
        const rise = ((current.y - event.clientY) * pace) / PIXELS_PER_UNIT;
        const value = snap(WEIGHT, current.from + rise);
        if (value === current.value) return;
        current.value = value;
        current.moved = true;
        onChange(current.edge, value, false);
      },
      onPointerUp: finish,
      onPointerCancel: giveBack,
      onPointerLeave: () => setHovered(-1),
      onDoubleClick(event: MouseEvent<SVGSVGElement>) {
        const edge = at(event);
        if (!byTouch.current && !locked && edges[edge] && edges[edge].input !== null) set(edge, 0);
      },
      onClick(event: MouseEvent<SVGSVGElement>) {
        // Assistive technology presses an element without a pointer: no detail, no position.
        if (event.detail === 0 && edgeAt(event.target) >= 0) onSelect(edgeAt(event.target));
        else if (byTouch.current && at(event) >= 0) focus(at(event));
      },
      // Selection follows the focus, so that what is typed at is what is shown.
      onFocus(event: FocusEvent<SVGSVGElement>) {
        const edge = edgeAt(event.target);
        if (edge >= 0 && edge !== selected) onSelect(edge);
      },
      onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
        const edge = edgeAt(event.target);
        const placed = edges[edge];
        if (!placed || event.ctrlKey || event.metaKey || event.altKey) return;
        const turn = { "[": -1, "]": 1 }[keyOf(event.nativeEvent)] ?? 0;
        if (turn !== 0) {
          const next = (edge + turn + edges.length) % edges.length;
          focus(next);
        } else if (locked || placed.input === null) return;
        else if (event.key === "Enter") onType(edge);
        else if (event.key === "Delete" || event.key === "Backspace") set(edge, 0);
        else {
          const value = keyed(WEIGHT, placed.value, event.key, event.shiftKey);
          if (value === null) return;
          pressed.current = { edge, value };
          if (value !== placed.value) onChange(edge, value, false);
        }
        event.preventDefault();
      },
      onKeyUp: release,
      onBlur: release,
    },
  };
}
