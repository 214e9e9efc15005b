import { createElement, type ReactNode } from "react";
import type { FormulaName } from "./tex";
import formulas, { type MathNode } from "./tex?typeset";

function build(node: MathNode): ReactNode {
  if (typeof node === "string") return node;
  const [tag, attributes, ...content] = node;
  return createElement(tag, attributes, ...content.map(build));
}

/** A displayed formula in MathML: browsers draw it, screen readers speak it. */
export const Formula = ({ name }: { name: FormulaName }) => (
  <div className="lesson-formula" translate="no">
    {build(formulas[name])}
  </div>
);
