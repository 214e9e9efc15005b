import { createElement, type ReactElement } from "react";

export type Props = Record<string, unknown>;

const SVG_TEXT = new Set<unknown>(["text", "tspan", "textPath"]);
/** Two letters in a row. */
const WORD = /\p{L}{2}/u;

const isText = (child: unknown): child is string | number =>
  typeof child === "string" || typeof child === "number";
const isNothing = (child: unknown) => child == null || typeof child === "boolean";

/** Numbers, symbols and names of one letter are the same in every language. */
function untranslated(props: Props): Props {
  const text = isText(props.children) ? String(props.children).trim() : "";
  if (text === "" || "translate" in props || WORD.test(text)) return props;
  return { ...props, translate: "no" };
}

/** Blanks say nothing, and nobody translates them. */
const held = (text: string, tag: string, at: number): ReactElement | string =>
  text.trim() === ""
    ? text
    : createElement(tag, untranslated({ key: `text-${at}`, children: text }));

/** Text that stands together as one piece, in the place of its first: elements keep their places. */
function gathered(children: readonly unknown[]): unknown[] {
  let first: number | undefined;
  const pieces = children.slice();
  children.forEach((child, at) => {
    if (!isText(child)) {
      if (!isNothing(child)) first = undefined;
    } else if (first === undefined) {
      first = at;
      pieces[at] = String(child);
    } else {
      pieces[first] += String(child);
      pieces[at] = null;
    }
  });
  return pieces;
}

function inElements(children: unknown, tag: string): unknown {
  if (isText(children)) return held(String(children), tag, 0);
  if (!Array.isArray(children) || !children.some((each) => isText(each) || Array.isArray(each)))
    return children;
  return gathered(children).map((each, at) =>
    isText(each) ? held(String(each), tag, at) : inElements(each, tag),
  );
}

/**
 * Lets React own elements only: text beside something else gets an element of its own. A browser's translator replaces text
 * nodes; React would go on writing into the ones that it remembers, which leaves old numbers beside translated words, and
 * would fail when it takes them out. The whole text of an element is written through the element.
 */
export function owned(type: unknown, props: Props): Props {
  const { children } = props;
  const host = typeof type === "string";
  // What a component does with its text is seen where it puts it.
  if (children === undefined || (!host && typeof type !== "symbol")) return props;
  if (host && isText(children)) return untranslated(props);
  // An element may come where there is nothing yet: then the text stays where it is.
  if (host && Array.isArray(children) && children.every(isText))
    return untranslated({ ...props, children: children.join("") });
  const owning = inElements(children, SVG_TEXT.has(type) ? "tspan" : "bdi");
  return owning === children ? props : { ...props, children: owning };
}
