declare module "*/tex?typeset" {
  import type { FormulaName } from "./tex";

  /** A piece of MathML: element, attributes and content, or text. */
  export type MathNode = string | readonly [string, Record<string, string>, ...MathNode[]];

  const formulas: Readonly<Record<FormulaName, MathNode>>;
  export default formulas;
}
