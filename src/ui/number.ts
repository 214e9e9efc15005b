/** In whole numbers a comma or a point before three digits groups them. */
const GROUPS = /[.,](?=\d{3}(?!\d))/g;
const SIGNS = /[\u2212\u2013]/g;

/** A number with a true minus sign. */
export const formatNumber = (value: number, digits: number): string =>
  value
    .toFixed(digits)
    .replace(/^-(?=0(?:\.0*)?$)/, "")
    .replace("-", "−");

/** A number whose sign is always said: +0.62, −0.20, 0.00. */
export function formatSigned(value: number, digits: number): string {
  const text = formatNumber(value, digits);
  return Number(text.replace("−", "-")) > 0 ? `+${text}` : text;
}

/** A whole number in groups of three, with thin spaces. */
export const formatCount = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, "\u202f");

/** What a person typed, as a number; null when it is none. Knows true minus signs, decimal commas and grouping spaces. */
export function parseNumber(text: string, integer = false): number | null {
  const plain = text
    .trim()
    .replace(SIGNS, "-")
    .replace(/[\s\u202f]/g, "")
    .replace(integer ? GROUPS : "", "")
    .replace(/^([^.,]*),([^.,]*)$/, "$1.$2");
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const value = Number(plain);
  return Number.isFinite(value) ? value : null;
}
