import * as react from "react/jsx-dev-runtime";
import { owned, type Props } from "./own";

export type { JSX } from "react";
export const { Fragment } = react;

/** The same as in `jsx-runtime`, for the development server. */
export const jsxDEV: typeof react.jsxDEV = (type, props, key, isStatic, ...where) => {
  const own = owned(type, props as Props);
  return react.jsxDEV(type, own, key, isStatic && Array.isArray(own.children), ...where);
};
