import * as react from "react/jsx-runtime";
import { owned, type Props } from "./own";

export type { JSX } from "react";
export const { Fragment } = react;

/** What JSX becomes in this page, by `jsxImportSource`: React's own, with text in elements. */
export const jsx: typeof react.jsx = (type, props, key) =>
  react.jsx(type, owned(type, props as Props), key);

export const jsxs: typeof react.jsxs = (type, props, key) => {
  const own = owned(type, props as Props);
  return (Array.isArray(own.children) ? react.jsxs : react.jsx)(type, own, key);
};
