import { type RefObject, startTransition, useLayoutEffect, useState } from "react";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The content size of an element in CSS pixels; null until it is laid out. */
export function useSize(ref: RefObject<Element | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let first = true;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry.contentRect;
      const measured = () =>
        setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
      // A first picture has nothing to keep up with: it may come in slices.
      if (first) startTransition(measured);
      else measured();
      first = false;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size && size.width > 0 ? size : null;
}
