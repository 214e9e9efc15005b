import { type RefObject, useLayoutEffect, useRef } from "react";
import type { ParentLayout } from "./geometry";
import { glideBetween } from "./glide";
import type { Zoom } from "./zoom";

const TIMING = { duration: 320, easing: "cubic-bezier(0.2, 0.7, 0.2, 1)" };

/** Lets a drawing glide from where the one before showed the same; with reduced motion it is cut to. */
export function useGlide(
  ref: RefObject<HTMLElement | null>,
  layout: ParentLayout | null,
  { layer, pool }: Zoom,
): void {
  const shown = useRef<{ layout: ParentLayout; key: string }>(null);
  const key = `${layer}/${pool}`;
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = layout && { layout, key };
    if (!layout || !before || before.key === key) return;
    const glide = glideBetween(before.layout, layout);
    if (!glide || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const { x, y, scaleX, scaleY } = glide;
    const transform = `translate(${x}px, ${y}px) scale(${scaleX}, ${scaleY})`;
    const stage = ref.current?.parentElement;
    const motion = ref.current?.animate(
      [{ transform, opacity: 0.4 }, { transform: "none" }],
      TIMING,
    );
    if (!stage || !motion) return;
    // What glides back is larger than its place at first.
    stage.style.overflow = "clip";
    const settle = () => stage.style.removeProperty("overflow");
    motion.onfinish = settle;
    return () => {
      motion.cancel();
      settle();
    };
  }, [ref, layout, key]);
}
