/** The class that colours a number by its sign. */
export const signClass = (value: number) =>
  value > 0 ? "positive" : value < 0 ? "negative" : "zero";
