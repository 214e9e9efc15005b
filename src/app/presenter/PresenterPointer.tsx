import { useEffect, useRef } from "react";

const STEP = 0.02;
const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A large dot that follows the pointer, or the arrow keys. */
export function PresenterPointer() {
  const dot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let [x, y] = [innerWidth / 2, innerHeight / 2];
    const show = (nextX: number, nextY: number) => {
      x = Math.min(innerWidth, Math.max(0, nextX));
      y = Math.min(innerHeight, Math.max(0, nextY));
      if (dot.current) dot.current.style.translate = `${x}px ${y}px`;
    };
    show(x, y);
    const move = (event: PointerEvent) => show(event.clientX, event.clientY);
    const press = (event: KeyboardEvent) => {
      const [right, down] = MOVES[event.key] ?? [0, 0];
      if (right === 0 && down === 0) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const step = STEP * Math.max(innerWidth, innerHeight);
      show(x + step * right, y + step * down);
    };
    addEventListener("pointermove", move);
    addEventListener("keydown", press, true);
    return () => {
      removeEventListener("pointermove", move);
      removeEventListener("keydown", press, true);
    };
  }, []);
  return <div ref={dot} className="presenter-pointer" aria-hidden="true" />;
}
