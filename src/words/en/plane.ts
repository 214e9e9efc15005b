import { inLocale } from "../locale";

/** What the maps of two inputs and the sections through more of them say. */
export const PLANE = inLocale({
  difference: "difference",
  offBy: "off by",
  section: "Section",
  worstPoint: "at the worst point",
  offset: "Offset of the section",
  direction: "Direction of the section",
  degrees: (degrees: number) => `${degrees} degrees`,
  onlyFirst: "While cross wires are left, only the section along x₁ is evaluated.",
  along: (input: string) => `along ${input}`,
  diagonal: "along the diagonal",
  worstSample: "through the worst sample",
  oneLine: (dimension: number) =>
    `One line through ${dimension} dimensions. Over all of them the error is sampled from below and certified from above.`,
  within: (error: string, tolerance: string) =>
    `Over the plane, what is left differs from the target by up to ${error}: within ε = ${tolerance}.`,
  outside: (error: string, tolerance: string) =>
    `Over the plane, what is left differs from the target by up to ${error}: outside ε = ${tolerance}.`,
  /** An error and where it is. */
  worstAt: (error: string, place: string) => `${error}, worst at ${place}`,
});
